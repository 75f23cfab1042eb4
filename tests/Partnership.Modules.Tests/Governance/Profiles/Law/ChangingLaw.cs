using Partnership.Kernel.Protocols;
using Partnership.Platform.Profiles;
using Xunit;
using static Partnership.Modules.Tests.Time.WorkedDates;

namespace Partnership.Modules.Tests.Governance.Profiles.Law;

/// <summary>What may follow a law, on 23 November 2026.</summary>
public sealed class ChangingLaw
{
    private static readonly DateOnly Today = Day("2026-11-23");
    private static readonly LawText Standing = Text("harm", "2018-06-29", null, "The words");
    private static readonly Kernel.Protocols.Law Was = new() { Texts = [Text("harm", "2010-01-01", "2018-06-28", "The first words"), Standing, Text("soon", "2027-01-01", null, "To come"), Text("teams", null, null, "One day", LawKind.RegimeChange)] };

    [Fact, Trait("Rule", "PLT-43")]
    public void A_new_wording_ends_the_one_before_on_the_day_before()
    {
        var now = Was.With(Text("harm", "2026-12-01", null, "Other words"));
        Assert.Empty(LawChanges.Refused(Was, now, Today));
        Assert.Equal("The words", Assert.Single(now.On(Day("2026-11-30"))).Words);
        Assert.Equal("Other words", Assert.Single(now.On(Day("2026-12-01"))).Words);
    }

    [Theory, Trait("Rule", "PLT-43"), Trait("Rule", "HRD-06")]
    [InlineData("taken away")]
    [InlineData("reworded")]
    [InlineData("given another figure")]
    [InlineData("of another kind")]
    [InlineData("begun on another day")]
    [InlineData("ended in the past")]
    [InlineData("carried on after its end")]
    [InlineData("added in the past")]
    public void What_steps_were_judged_by_stays(string what)
    {
        var now = what switch
        {
            "taken away" => new() { Texts = [.. Was.Texts.Where(text => text != Standing)] },
            "reworded" => Was.With(Standing with { Words = "Others" }, Standing),
            "given another figure" => Was.With(Standing with { Allows = new() { Start = CaseEvent.Aware, Ends = CaseEvent.Notified, Offset = 9, Unit = TimeUnit.WorkingDays } }, Standing),
            "of another kind" => Was.With(Standing with { Kind = LawKind.ScreeningPrompt }, Standing),
            "begun on another day" => Was.With(Standing with { From = Day("2019-01-01") }, Standing),
            "ended in the past" => Was.With(Standing with { To = Day("2026-10-01") }, Standing),
            "carried on after its end" => Was.With(Was.Texts[0] with { To = Day("2018-06-27") }, Was.Texts[0]),
            _ => Was.With(Text("new", "2026-11-22", null, "New")),
        };
        var problem = LawChanges.Refused(Was, now, Today)[0];
        Assert.StartsWith("$.texts", problem.Path);
        Assert.Contains("judged", problem.Reason);
    }

    [Fact, Trait("Rule", "PLT-43")]
    public void What_has_not_begun_may_be_changed_or_taken_away_and_sources_be_put_right()
    {
        Assert.Empty(LawChanges.Refused(Was, new() { Texts = [.. Was.Texts.Where(text => text.Key != "soon")] }, Today));
        Assert.Empty(LawChanges.Refused(Was, Was.With(Standing with { Source = "Another place" }, Standing), Today));
        Assert.Empty(LawChanges.Refused(Was, Was.With(Standing with { To = Today }, Standing), Today));
    }

    [Fact, Trait("Rule", "PLT-43")]
    public void Two_wordings_of_one_day_and_an_end_before_the_beginning_are_refused()
    {
        Assert.Contains("two wordings", LawChanges.Refused(Was, new() { Texts = [.. Was.Texts, Text("harm", "2026-12-01", null, "More")] }, Today)[0].Reason);
        Assert.Contains("ends before it begins", LawChanges.Refused(Was, Was.With(Text("late", "2027-02-01", "2027-01-01", "More")), Today)[0].Reason);
    }

    [Fact, Trait("Rule", "PLT-43")]
    public void A_day_that_was_appointed_may_have_passed_as_no_step_is_judged_by_a_change_of_regime()
    {
        var teams = Was.WithoutADay("teams") ?? throw new InvalidOperationException();
        Assert.Empty(LawChanges.Refused(Was, Was.With(teams with { From = Day("2026-10-01"), Words = "They are set up." }, teams), Today));
    }

    [Fact, Trait("Rule", "PLT-43"), Trait("Rule", "HRD-06")]
    public void A_limit_that_a_looser_one_will_follow_binds_a_draft_until_its_last_day()
    {
        var shipped = Modules.Tests.Profiles.Shipped.TowerHamlets;
        var limit = shipped.Law.Texts.Single(text => text.Allows is { Ends: CaseEvent.Notified });
        var looser = shipped.Law.With(limit with { From = Day("2027-01-01"), Words = "Within nine working days.", Allows = limit.Allows! with { Offset = 9 } });
        var nine = shipped.Protocol with { Clocks = [.. shipped.Protocol.Clocks.Select(clock => clock.Key == "notify" ? clock with { Offset = 9 } : clock)] };
        System.Text.Json.Nodes.JsonNode today = Json(shipped), draft = Json(shipped with { Law = looser, Protocol = nine });

        Assert.Contains(Partnership.Governance.Profiles.Law.LawOfADraft.In(today, draft, Day("2026-12-31")), one => one.At.StartsWith("protocol.clocks", StringComparison.Ordinal) && one.Reason.Contains("more time than the law", StringComparison.Ordinal));
        Assert.DoesNotContain(Partnership.Governance.Profiles.Law.LawOfADraft.In(Json(shipped with { Law = looser }), draft, Day("2027-01-01")), one => one.Reason.Contains("more time than the law", StringComparison.Ordinal));

        static System.Text.Json.Nodes.JsonNode Json(Profile profile) => System.Text.Json.JsonSerializer.SerializeToNode(profile, ProfileJson.Options)!;
    }

    private static LawText Text(string key, string? from, string? to, string words, LawKind kind = LawKind.LocalCriterion) =>
        new() { Key = key, Kind = kind, Words = words, From = from is null ? null : Day(from), To = to is null ? null : Day(to), Source = "An Act" };
}
