using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Reviews.AgencyChecks;
using Partnership.Reviews.AgencyChecks.FillingIn;
using Partnership.Reviews.AgencyChecks.Sending;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.AgencyChecks;

public sealed class FillingInTheForm(TestHost host) : IClassFixture<TestHost>
{
    private const string History = "history";

    [Fact, Trait("Rule", "PLT-72")]
    public async Task Two_who_write_in_the_same_section_are_told_and_neither_text_is_lost()
    {
        var made = await host.CaseWithChecks();
        Assert.True((await Save(made, Actors.BartsLead, "The lead's account", seen: 0)).Succeeded);

        var second = await Save(made, Actors.BartsMember, "The member's account", seen: 0);

        var refusal = Assert.Single(second.Refusals);
        Assert.Equal(SaveSection.Conflict, refusal.Field);
        Assert.Contains("Agency safeguarding lead, Barts Health", refusal.Words, StringComparison.Ordinal);
        Assert.Equal("The lead's account", (await Form(made)).Written[History].Words);
        Assert.True((await Save(made, Actors.BartsMember, "Both accounts", seen: 1)).Succeeded);
    }

    [Fact, Trait("Rule", "PLT-72")]
    public async Task Two_at_exactly_the_same_time_make_one_save_and_one_conflict()
    {
        var made = await host.CaseWithChecks();

        var saves = await Task.WhenAll(Save(made, Actors.BartsLead, "One", seen: 0), Save(made, Actors.BartsMember, "Two", seen: 0));

        Assert.Single(saves, save => save.Succeeded);
        Assert.Single(saves, save => save.Refusals.Any(refusal => refusal.Field == SaveSection.Conflict));
    }

    [Fact, Trait("Rule", "PLT-72")]
    public async Task A_form_may_save_again_what_it_saved_itself_and_colleagues_write_in_other_sections_meanwhile()
    {
        var made = await host.CaseWithChecks();
        var form = host.Key();
        Assert.True((await Save(made, Actors.BartsLead, "Begun", seen: 0, form)).Succeeded);
        Assert.True((await Save(made, Actors.BartsMember, "Elsewhere", seen: 0, section: "analysis", question: "learning")).Succeeded);

        Assert.True((await Save(made, Actors.BartsLead, "Begun and gone on", seen: 0, form)).Succeeded);

        var written = (await Form(made)).Written;
        Assert.Equal("Begun and gone on", written[History].Words);
        Assert.Equal("Elsewhere", written["learning"].Words);
    }

    [Fact, Trait("Rule", "REV-31")]
    public async Task An_editing_session_leaves_one_entry_however_often_it_saves()
    {
        var made = await host.CaseWithChecks();
        var form = host.Key();
        for (var save = 0; save < 5; save++)
        {
            Assert.True((await Save(made, Actors.BartsMember, $"Draft {save}", seen: 0, form)).Succeeded);
            host.Clock.Advance(TimeSpan.FromMinutes(2));
        }
        Assert.Single(await host.StoryOf(made), line => line.StartsWith("wrote in the check form", StringComparison.Ordinal));

        host.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.True((await Save(made, Actors.BartsMember, "The next day", seen: 0, form)).Succeeded);
        Assert.Equal(2, (await host.StoryOf(made)).Count(line => line.StartsWith("wrote in the check form", StringComparison.Ordinal)));
    }

    [Fact, Trait("Rule", "REV-31")]
    public async Task Members_may_write_but_only_the_lead_sends()
    {
        var made = await host.CaseWithChecks();
        await host.WriteCheckOf(made, Actors.BartsMember);

        var tried = await host.Send(new SendCheck(made.Reference, host.Key()), Actors.BartsMember);
        Assert.Contains("safeguarding lead", Assert.Single(tried.Refusals).Words, StringComparison.Ordinal);
        Assert.Equal(CheckState.Drafting, (await host.ChecksOf(made, "barts-health"))[0].State);

        Assert.True((await host.Send(new SendCheck(made.Reference, host.Key()), Actors.BartsLead)).Succeeded);
        var check = (await host.ChecksOf(made, "barts-health"))[0];
        Assert.Equal(CheckState.Submitted, check.State);
        Assert.Equal("Agency safeguarding lead, Barts Health", check.Latest?.SubmittedByName);
    }

    [Fact, Trait("Rule", "REV-32")]
    public async Task A_form_with_empty_analysis_is_not_sent_and_says_which_answers_are_missing()
    {
        var made = await host.CaseWithChecks();
        Assert.True((await Save(made, Actors.BartsLead, "Known since 2024", seen: 0)).Succeeded);
        Assert.True((await Save(made, Actors.BartsLead, "   ", seen: 0, section: "analysis", question: "good-practice")).Succeeded);

        var refused = await host.Send(new SendCheck(made.Reference, host.Key()), Actors.BartsLead);

        Assert.Contains(refused.Refusals, refusal => refusal is { Field: "Answers[good-practice]", Words: "Answer “Good practice”" });
        Assert.DoesNotContain(refused.Refusals, refusal => refusal.Field == "Answers[history]");
        Assert.DoesNotContain(refused.Refusals, refusal => refusal.Field == "Answers[immediate-safety]");
        Assert.Empty((await host.ChecksOf(made, "barts-health"))[0].Versions);
    }

    [Fact, Trait("Rule", "REV-31")]
    public async Task We_hold_nothing_is_an_answer_that_needs_no_analysis()
    {
        var made = await host.CaseWithChecks("housing");

        await host.SendThatNothingIsHeld(made, Actors.HousingLead);

        var sent = await host.Send(new CheckForAgency(made.Reference), Actors.HousingLead);
        Assert.True(sent?.Written.HoldsNothing);
        Assert.Equal(CheckState.Submitted, sent?.Check.State);
    }

    [Fact, Trait("Rule", "REV-31")]
    public async Task What_was_sent_can_not_be_written_in_and_the_clock_stops_when_the_last_form_is_in()
    {
        var made = await host.CaseWithChecks("barts-health", "housing");
        await host.SendCheckOf(made, Actors.BartsLead);
        Assert.Equal(0, await host.Count($"select count(*) from reviews.case_clock where case_id = '{made.Id}' and key = 'agency-checks' and met_on is not null"));

        Assert.False((await Save(made, Actors.BartsLead, "Later thought", seen: 1)).Succeeded);
        await host.SendThatNothingIsHeld(made, Actors.HousingLead);
        Assert.Equal(1, await host.Count($"select count(*) from reviews.case_clock where case_id = '{made.Id}' and key = 'agency-checks' and met_on is not null"));
    }

    [Fact, Trait("Rule", "REV-92")]
    public async Task What_is_written_is_nowhere_in_the_clear()
    {
        var made = await host.CaseWithChecks();
        await host.SendCheckOf(made, Actors.BartsLead, "Marmalade under the stairs");

        Assert.Equal(0, await host.Count("select count(*) from reviews.agency_check_version where encode(content, 'escape') like '%Marmalade%'"));
        Assert.Equal(0, await host.Count("select count(*) from reviews.agency_check_draft where encode(answers, 'escape') like '%Marmalade%'"));
        Assert.Equal(0, await host.Count("select count(*) from reviews.agency_check where encode(request, 'escape') like '%Alfie%'"));
        Assert.Equal(0, await host.Count("select count(*) from audit.entry where body::text like '%Marmalade%' or body::text like '%Alfie%'"));
        Assert.DoesNotContain("Marmalade", new SaveSection(made.Reference, "contact", new(Answers(History, "Marmalade")), 0, Guid.Empty).ToString(), StringComparison.Ordinal);
    }

    private Task<Outcome<SavedDraft>> Save(TestCase made, Actor writer, string words, int seen, Guid? form = null, string section = "contact", string question = History) =>
        host.Send(new SaveSection(made.Reference, section, new(Answers(question, words)), seen, form ?? host.Key()), writer);

    private async Task<AgencysCheck> Form(TestCase made) =>
        await host.Send(new CheckForAgency(made.Reference), Actors.BartsLead) ?? throw new InvalidOperationException("No form.");

    private static Dictionary<string, CheckAnswer> Answers(string question, string words) => new() { [question] = new(words) };
}
