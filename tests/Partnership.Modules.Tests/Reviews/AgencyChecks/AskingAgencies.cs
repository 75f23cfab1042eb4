using Partnership.Kernel.Acts;
using Partnership.Reviews.AgencyChecks;
using Partnership.Reviews.AgencyChecks.ChoosingAgencies;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.AgencyChecks;

public sealed class AskingAgencies(TestHost host) : IClassFixture<TestHost>
{
    private static readonly DateOnly Due = new(2026, 12, 3);

    [Fact, Trait("Rule", "REV-30")]
    public async Task Core_panel_members_agencies_are_suggested_once_each_and_others_can_be_added()
    {
        var made = await host.CaseForChecks();

        var choice = await host.Send(new AgenciesToChoose(made.Reference), Actors.Coordinator);

        Assert.NotNull(choice);
        Assert.Equal(["barts-health", "education-safeguarding", "elft", "icb", "local-authority", "police"], choice.Suggested.Select(agency => agency.Key).Order());
        Assert.Contains("housing", choice.CaseByCase.Select(agency => agency.Key));
        Assert.Contains("faith", choice.Others.Select(agency => agency.Key));
        Assert.DoesNotContain("business-unit", choice.Others.Select(agency => agency.Key));
    }

    [Fact, Trait("Rule", "REV-30")]
    public async Task Each_agency_asked_gets_a_form_and_its_leads_a_mail_without_anything_about_the_child()
    {
        await host.SeatEverybody();
        var made = await host.CaseForChecks();

        Assert.True((await Ask(made, Due, "barts-health", "faith")).Succeeded);

        Assert.Equal(CheckState.Asked, Assert.Single(await host.ChecksOf(made, "barts-health")).State);
        var mail = Assert.Single(await host.MailsWaiting("check-asked", made.Reference));
        Assert.Contains("3 December 2026", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("Alfie", mail, StringComparison.Ordinal);
        var told = await host.StoryOf(made);
        Assert.Contains(told, line => line.StartsWith("asked Barts Health", StringComparison.Ordinal) && line.EndsWith("by 3 December 2026", StringComparison.Ordinal));
        Assert.Contains(told, line => line.Contains("Faith organisations", StringComparison.Ordinal) && line.Contains("nobody there is recorded as its safeguarding lead", StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "REV-26")]
    public async Task Asking_records_what_was_shared_with_whom_and_seals_why()
    {
        var made = await host.CaseWithChecks("police");

        Assert.Equal(1, await host.Count($"select count(*) from reviews.share where case_id = '{made.Id}' and what = 'Request for agency checks' and recipients = array['Metropolitan Police, Central East Command']"));
    }

    [Theory, Trait("Rule", "REV-22")]
    [InlineData("2026-11-27", "Monday 30 November 2026")]
    [InlineData("2026-12-04", "Thursday 3 December 2026")]
    [InlineData("2026-11-20", "today or later")]
    public async Task Forms_are_due_from_the_clocks_earliest_day_to_its_last(string due, string says)
    {
        var made = await host.CaseForChecks();

        var refused = await Ask(made, DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), "police");

        Assert.Equal("DueOn", Assert.Single(refused.Refusals).Field);
        Assert.Contains(says, refused.Refusals[0].Words, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "REV-30")]
    public async Task An_agency_is_asked_once_even_by_two_officers_at_the_same_time()
    {
        var made = await host.CaseForChecks();

        var outcomes = await Task.WhenAll(Ask(made, Due, "police"), Ask(made, Due, "police"));

        Assert.Single(outcomes, outcome => outcome.Succeeded);
        Assert.Equal("Agencies", outcomes.Single(outcome => !outcome.Succeeded).Refusals[0].Field);
        Assert.Single(await host.ChecksOf(made, "police"));
    }

    [Fact, Trait("Rule", "REV-30")]
    public async Task Agencies_are_asked_only_during_the_rapid_review_and_only_known_ones()
    {
        var screening = await host.ReferredCase();
        Assert.Contains("Rapid Review", Assert.Single((await Ask(screening, Due, "police")).Refusals).Words, StringComparison.Ordinal);

        var made = await host.CaseForChecks();
        Assert.Equal("Agencies", Assert.Single((await Ask(made, Due, "cdop")).Refusals).Field);
        Assert.Equal("Agencies", Assert.Single((await Ask(made, Due, "no-such-agency")).Refusals).Field);
    }

    private Task<Outcome> Ask(TestCase made, DateOnly due, params string[] agencies) =>
        host.Send(new ChooseAgencies(made.Reference, agencies, due, new(CheckBuilder.About), new("To learn", "Public task"), host.Key()), Actors.Coordinator);
}
