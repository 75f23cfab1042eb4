using Partnership.Governance.Profiles.Versions;
using Partnership.Governance.Profiles.Versions.PreviewOnACase;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Modules.Tests.Profiles;
using Partnership.Platform.Profiles;
using Xunit;
using static Partnership.Modules.Tests.Time.WorkedDates;

namespace Partnership.Modules.Tests.Governance.Profiles.Versions;

public sealed class SampleCases
{
    private static readonly ProtocolInWords TowerHamlets = Named("Version 1", Shipped.TowerHamlets);

    [Fact, Trait("Rule", "HRD-02"), Trait("Rule", "PLT-42")]
    public void The_stricter_date_under_the_other_convention_stands_beside()
    {
        var preview = Preview(TowerHamlets, TowerHamlets, "2026-03-30");
        var decision = preview.Deadlines.Single(row => row.Now?.Clock.Key == "decision").Now;
        Assert.Equal(("Wednesday 22 April 2026", Day("2026-04-21")), (decision?.Words, decision?.Stricter));
    }

    [Fact, Trait("Rule", "HRD-02")]
    public void Where_the_first_day_counts_already_nothing_is_stricter()
    {
        var tameside = Named("Tameside", Shipped.Tameside);
        Assert.All(Preview(tameside, tameside, "2026-03-30").Deadlines.Where(row => row.Now?.Clock.DayOne == true), row => Assert.Null(row.Now?.Stricter));
    }

    [Fact, Trait("Rule", "PLT-42")]
    public void A_changed_limit_says_by_how_many_working_days_it_moves()
    {
        var draft = Changed(protocol => protocol with { Clocks = [.. protocol.Clocks.Select(clock => clock.Key == "panel" ? clock with { Offset = 8 } : clock)] });
        var rows = Preview(TowerHamlets, draft, "2026-03-30").Deadlines;
        Assert.Equal("2 working days earlier", rows.Single(row => row.Now?.Clock.Key == "panel").Moved);
        Assert.Equal("The same", rows.Single(row => row.Now?.Clock.Key == "notify").Moved);
    }

    [Fact, Trait("Rule", "PLT-42")]
    public void Who_signs_and_votes_and_where_a_case_goes_is_told_where_it_differs()
    {
        var draft = Changed(protocol => protocol with
        {
            SignOff = protocol.SignOff with { Countersignatory = "strategy-manager" },
            Panel = protocol.Panel with { Majority = protocol.Panel.Majority with { Kind = MajorityKind.TwoThirds } },
            Stages = [.. protocol.Stages.Select(stage => stage.Key == "publication" ? stage with { Who = ["coordinator"] } : stage)],
        });
        var preview = Preview(TowerHamlets, draft, "2026-03-30");
        Assert.Equal(["Majority", "Countersigns"], preview.People.Select(one => one.What));
        Assert.Equal("Publication", Assert.Single(preview.Way).What);
        Assert.All(preview.Deadlines, row => Assert.Equal("The same", row.Moved));
    }

    [Fact, Trait("Rule", "BYD-02")]
    public void Two_partnerships_stand_side_by_side_with_their_own_limits()
    {
        var preview = Preview(TowerHamlets, Named("Tameside", Shipped.Tameside), "2026-03-30");
        var decision = preview.Deadlines.Single(row => row.Now?.Clock.Key == "decision");
        Assert.Equal(("Wednesday 22 April 2026", "Tuesday 21 April 2026", "1 working day earlier"), (decision.Was?.Words, decision.Now?.Words, decision.Moved));
        Assert.Contains(preview.Deadlines, row => row.Moved == "Only in “Tameside”");
        Assert.Contains(preview.Deadlines, row => row.Was?.Clock.Key == "agency-checks" && row.Now?.Clock.Key == "templates-back");
        Assert.Contains(preview.People, one => one.What == "When they disagree");
    }

    [Fact, Trait("Rule", "PLT-42")]
    public void A_step_whose_day_is_not_given_is_done_on_its_last_day_and_starts_what_follows()
    {
        var rows = Preview(TowerHamlets, TowerHamlets, "2026-03-30").Deadlines;
        // The panel's last day is 15 April.
        Assert.Equal("Friday 15 May 2026", rows.Single(row => row.Now?.Clock.Key == "learning-session").Now?.Words);
    }

    [Fact, Trait("Rule", "PLT-42")]
    public void Days_beyond_the_known_bank_holidays_are_refused_next_to_their_field()
    {
        var days = new SampleFields { Referred = new(2050, 1, 1) };
        Assert.Equal("Referred", Assert.Single(days.Wrong(WorkingCalendar.England)).Field);
    }

    private static SamplePreview Preview(ProtocolInWords was, ProtocolInWords now, string notified)
    {
        var days = new SampleFields { Referred = Day(notified) };
        days.Complete(Day(notified));
        return SamplePreview.Of(was, now, WorkingCalendar.England, days);
    }

    private static ProtocolInWords Changed(Func<Protocol, Protocol> change) => new("The draft", Shipped.TowerHamlets, change(Shipped.TowerHamlets.Protocol));

    private static ProtocolInWords Named(string title, Profile profile) => new(title, profile, profile.Protocol);
}
