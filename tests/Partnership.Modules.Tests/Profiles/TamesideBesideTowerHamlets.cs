using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Profiles;
using Xunit;
using static Partnership.Modules.Tests.Time.WorkedDates;

namespace Partnership.Modules.Tests.Profiles;

public sealed class TamesideBesideTowerHamlets
{
    [Fact, Trait("Rule", "PLT-40")]
    public void Two_profiles_ship() => Assert.Equal(["tameside", "tower-hamlets"], ProfileFolder.Names(Shipped.Root));

    [Fact, Trait("Rule", "REV-22"), Trait("Rule", "REV-21")]
    public void Tameside_counts_the_notification_as_Day_1()
    {
        var deadlines = Deadlines.Of(Shipped.Tameside.Protocol, WorkingCalendar.England, ClockStarts.None.With(StartEvent.Notified, Day("2026-03-30"))).Value;

        Assert.Equal(
            [("recommendation", "2026-03-31"), ("templates-out", "2026-04-01"), ("agency-checks", "2026-04-14"), ("combined-chronology", "2026-04-15"),
                ("shared", "2026-04-16"), ("panel", "2026-04-17"), ("write-up", "2026-04-20"), ("decision", "2026-04-21")],
            deadlines.Select(one => (one.Key, one.Date.ToString("yyyy-MM-dd"))));
        Assert.All(deadlines, one => Assert.Null(one.Stricter));
    }

    [Fact, Trait("Rule", "REV-10"), Trait("Rule", "HRD-01")]
    public void Tameside_screens_within_forty_eight_elapsed_hours()
    {
        var protocol = Shipped.Tameside.Protocol;
        var limit = protocol.Clock(protocol.Screening.TimeLimit ?? "");
        Assert.True(London.TryParse("2026-11-20T14:30", out var referred));
        Assert.Equal(DateTimeOffset.Parse("2026-11-22T14:30:00Z"), Assert.Single(Deadlines.Of([limit], WorkingCalendar.England, ClockStarts.None.With(StartEvent.Referred, referred)).Value).At);
    }

    [Fact, Trait("Rule", "REV-12"), Trait("Rule", "PLT-41")]
    public void The_answers_of_the_threshold_decision_are_the_protocols_own()
    {
        Assert.DoesNotContain(Shipped.TowerHamlets.Protocol.Screening.Options, option => option.Kind == ThresholdKind.AuditAndAssurance);
        var none = Assert.Single(Shipped.Tameside.Protocol.Screening.Options, option => option.Kind == ThresholdKind.NotMet);
        Assert.Equal(3, none.NeedsApprovalOf.Count);
    }

    [Fact, Trait("Rule", "HRD-03")]
    public void Where_the_guidance_contradicts_itself_one_value_counts_and_the_others_stay_in_sight()
    {
        var decision = Shipped.Tameside.Protocol.Clock("decision");
        Assert.Equal((15, StartEvent.Notified), (decision.Offset, decision.Start));
        Assert.Equal("15 working days from the referral", Assert.Single(decision.OtherReadings).Value);
    }

    [Fact, Trait("Rule", "HRD-21")]
    public void What_a_vote_weighs_is_the_protocols_word()
    {
        Assert.Equal(VoteWeight.OnePerPerson, Shipped.TowerHamlets.Protocol.Panel.Majority.Weight);
        Assert.Equal(VoteWeight.OnePerAgency, Shipped.Tameside.Protocol.Panel.Majority.Weight);
    }
}
