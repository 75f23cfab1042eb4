using Partnership.Kernel.Identity;
using Partnership.Reviews.Referrals.AskTheReferrer;
using Partnership.Reviews.Referrals.FollowUp;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Referrals;

public sealed class FollowingUp(TestHost host) : IClassFixture<TestHost>
{
    private const string Question = "Which school did Robin go to?";

    private async Task<(Visitor Parent, string Reference, string Code)> Referred(string naming = "ToBusinessUnitOnly", string email = "")
    {
        var parent = await host.AtCheckOfFamily(naming, email);
        await parent.Press("Send");
        return (parent, parent.Reference(), parent.Code());
    }

    private async Task Ask(string reference)
    {
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await host.Send(new AskTheReferrer(reference, Question, host.Key()), Actors.Coordinator)).Succeeded);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    private async Task<Visitor> With(string code) => await (await host.Visitor().Open("/follow-up")).Press("Continue", ("Code", code));

    [Fact, Trait("Rule", "REV-05")]
    public async Task The_code_shows_the_status_in_plain_words_and_stands_in_no_address()
    {
        var (_, reference, code) = await Referred();

        using var later = await With(code.ToLowerInvariant());

        Assert.Equal("/follow-up/status", later.Address);
        Assert.Contains(reference, later.Text, StringComparison.Ordinal);
        Assert.Contains("looking at whether there should be a review", later.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Quickthorn", later.Text, StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "REV-05")]
    [InlineData("0000-0000-0000-0000-0000")]
    [InlineData("hello")]
    public async Task A_wrong_code_and_what_is_no_code_get_the_same_answer(string typed)
    {
        using var somebody = await With(typed);
        Assert.Equal(["This code does not open a referral. Check each letter and number, and try again in a few minutes."], somebody.Errors);
    }

    [Fact, Trait("Rule", "REV-05"), Trait("Rule", "REV-12")]
    public async Task A_parent_answers_a_question_by_their_code_and_the_case_is_back_with_those_who_decide()
    {
        var (_, reference, code) = await Referred();
        await Ask(reference);
        using var later = await With(code);
        Assert.Contains(Question, later.Text, StringComparison.Ordinal);

        await later.Press("Send answer");
        Assert.Equal(["Enter an answer"], later.Errors);
        await later.Press("Send answer", ("Input.Answer", "The one by the canal"));

        Assert.Contains("You answered our question", later.Text, StringComparison.Ordinal);
        Assert.Equal("Screening", await Stage(reference));
        using var officer = await host.Visitor(Actors.Coordinator).Open($"/cases/{reference}/ask-referrer");
        Assert.Contains("The one by the canal", officer.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "REV-12"), Trait("Rule", "PLT-74")]
    public async Task Each_officer_is_told_at_home_of_an_answer_until_they_have_read_it()
    {
        var (_, reference, code) = await Referred();
        var task = $"Read what the referrer answered on {reference}";
        await Ask(reference);
        using var officer = await host.Visitor(Actors.Coordinator).Open("/home");
        Assert.DoesNotContain(task, officer.Text, StringComparison.Ordinal);
        using var parent = await With(code);
        await parent.Press("Send answer", ("Input.Answer", "The one by the canal"));

        await officer.Open("/home");
        await officer.Open(officer.Page.QuerySelectorAll("main a").Single(link => link.TextContent.Trim() == task).GetAttribute("href") ?? "");
        Assert.Contains(Question, officer.Text, StringComparison.Ordinal);
        Assert.Contains("The one by the canal", officer.Text, StringComparison.Ordinal);
        await officer.Open("/home");
        Assert.DoesNotContain(task, officer.Text, StringComparison.Ordinal);
        using var manager = await host.Visitor(Actors.BusinessManager).Open("/home");
        Assert.Contains(task, manager.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "REV-12"), Trait("Rule", "HRD-32")]
    public async Task Opening_the_page_of_a_question_again_and_again_changes_nothing()
    {
        var (_, reference, code) = await Referred(email: "pat@home.example");
        await Ask(reference);
        using var later = await With(code);
        await later.Open("/follow-up/status");
        await later.Open("/follow-up/status");

        Assert.Contains(Question, later.Text, StringComparison.Ordinal);
        Assert.Equal("WithReferrer", await Stage(reference));
        Assert.Equal(2, await host.Mails(reference));
    }

    [Fact, Trait("Rule", "REV-05")]
    public async Task After_half_an_hour_the_code_is_asked_for_again()
    {
        var (_, _, code) = await Referred();
        using var later = await With(code);
        host.Clock.Advance(TimeSpan.FromMinutes(31));
        await later.Open("/follow-up/status");
        Assert.Equal("/follow-up", later.Address);
    }

    [Fact, Trait("Rule", "REV-05"), Trait("Rule", "REV-90")]
    public async Task Nobody_without_the_code_can_read_or_answer()
    {
        var (_, reference, code) = await Referred();
        await Ask(reference);
        var id = await host.One<Guid>("select r.id from reviews.referral r join reviews.review_case c on c.id = r.case_id where c.reference = $1", reference);
        var query = await host.One<Guid>("select id from reviews.referrer_query where referral_id = $1", id);

        Assert.Null(await host.Send(new ReferralStatus(new(id)), Actor.Public));
        Assert.True((await host.Send(new AnswerTheQuery(new(id), new(query), "An answer", host.Key()), Actors.BartsLead)).IsNotFound);
        Assert.Equal("WithReferrer", await Stage(reference));
    }

    [Fact, Trait("Rule", "REV-12")]
    public async Task One_question_at_a_time_is_asked()
    {
        var (_, reference, _) = await Referred();
        await Ask(reference);
        var second = await host.Send(new AskTheReferrer(reference, "And another?", host.Key()), Actors.Coordinator);
        Assert.False(second.Succeeded);
    }

    [Fact, Trait("Rule", "REV-12"), Trait("Rule", "PLT-04")]
    public async Task Only_officers_ask_the_referrer()
    {
        var (_, reference, _) = await Referred();
        Assert.True((await host.Send(new AskTheReferrer(reference, Question, host.Key()), Actors.DesignatedNurse)).IsNotFound);
        using var nobody = await host.Visitor().Open($"/cases/{reference}/ask-referrer");
        Assert.StartsWith("/sign-in", nobody.Address, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "REV-18")]
    public async Task An_officer_writes_down_an_answer_that_came_by_telephone()
    {
        var (_, reference, _) = await Referred(naming: "Anonymous");
        await Ask(reference);
        using var officer = await host.Visitor(Actors.Coordinator).Open($"/cases/{reference}/ask-referrer");
        await officer.Press("Save answer", ("Input.Answer", "Said on the telephone"));

        Assert.Contains("Said on the telephone", officer.Text, StringComparison.Ordinal);
        Assert.Equal("Screening", await Stage(reference));
    }

    private Task<string> Stage(string reference) => host.One<string>("select stage from reviews.review_case where reference = $1", reference);
}
