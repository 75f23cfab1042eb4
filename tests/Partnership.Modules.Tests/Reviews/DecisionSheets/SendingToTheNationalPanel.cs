using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;
using Partnership.Modules.Tests.Reviews.AgencyChecks;
using Partnership.Platform.Home;
using Partnership.Reviews.NationalPanel;
using Partnership.Reviews.NationalPanel.LogLetter;
using Partnership.Reviews.NationalPanel.Reading;
using Partnership.Reviews.NationalPanel.RecordTheAnswer;
using Partnership.Reviews.NationalPanel.SubmitToNationalPanel;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.DecisionSheets;

public sealed class SendingToTheNationalPanel(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "REV-48"), Trait("Rule", "REV-26")]
    public async Task Sending_it_meets_the_clock_and_records_the_share()
    {
        var made = await host.CaseWithNationalPanel();

        Assert.Equal(1, await host.Count($"select count(*) from reviews.case_clock where case_id = '{made.Id}' and key = 'decision' and met_on is not null"));
        Assert.Equal(1, await host.Count($"select count(*) from reviews.share where case_id = '{made.Id}' and what = 'Decision sheet'"));
        Assert.False((await Read(made)).Submission.IsLate);
    }

    [Fact, Trait("Rule", "REV-48")]
    public async Task A_late_sheet_is_recorded_and_shows_as_a_breach()
    {
        var made = await host.CaseCountersigned();
        host.Clock.Advance(TimeSpan.FromDays(40));
        await host.Do(Submit(made, Today));

        Assert.True((await Read(made)).Submission.IsLate);
        var page = await new Visitor(host.ClientOf(Actors.Coordinator)).Open($"/cases/{made.Reference}/national-panel");
        Assert.Contains("It was sent late", page.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "REV-48")]
    public async Task Nothing_is_sent_before_it_is_countersigned_or_twice_or_tomorrow()
    {
        var agreed = await host.CaseAgreed();
        Assert.Contains("countersigned yet", Words(await host.Send(Submit(agreed, Today), Actors.Coordinator)), StringComparison.Ordinal);
        var made = await host.CaseCountersigned();
        Assert.Contains("future", Words(await host.Send(Submit(made, Today.AddDays(1)), Actors.Coordinator)), StringComparison.Ordinal);
        Assert.Contains("before", Words(await host.Send(Submit(made, Today.AddDays(-1)), Actors.Coordinator)), StringComparison.Ordinal);

        var both = await Task.WhenAll(host.Send(Submit(made, Today), Actors.Coordinator), host.Send(Submit(made, Today), Actors.BusinessManager));
        Assert.Single(both, one => one.Succeeded);
    }

    [Theory, Trait("Rule", "REV-48")]
    [InlineData("Agrees")]
    [InlineData("Advises")]
    public async Task An_answer_that_agrees_or_advises_ends_the_rapid_review(string answer)
    {
        var made = await host.CaseWithNationalPanel();

        await host.Do(new RecordTheAnswer(made.Reference, Enum.Parse<LetterKind>(answer), Today, "Their letter", null, host.Key()));

        Assert.Equal(1, await host.Count($"select count(*) from reviews.review_case where id = '{made.Id}' and stage = 'Concluded'"));
        Assert.Equal(1, await host.Count($"select count(*) from platform.outbox where kind = 'Reviews.RapidReviewConcluded' and body ->> 'Reference' = '{made.Reference}' and body ->> 'Recommendation' = 'LocalReview'"));
        Assert.Equal("Their letter", Assert.Single((await Read(made)).Letters).Text);
    }

    [Theory, Trait("Rule", "REV-48")]
    [InlineData("FurtherInformation", "Send the National Panel the information")]
    [InlineData("Reconsider", "Reconvene the panel")]
    [InlineData("NationalReview", "Reconvene the panel")]
    public async Task Any_other_answer_is_logged_and_to_be_done_by_its_day(string answer, string todo)
    {
        var made = await host.CaseWithNationalPanel();
        var command = new RecordTheAnswer(made.Reference, Enum.Parse<LetterKind>(answer), Today, "Their question", null, host.Key());
        Assert.Equal("AnswerDueOn", Assert.Single((await host.Send(command, Actors.Coordinator)).Refusals).Field);
        await host.Do(command with { AnswerDueOn = Today.AddDays(7), IdempotencyKey = host.Key() });

        Assert.Contains(await ToDos(), one => one.Sentence.StartsWith(todo, StringComparison.Ordinal) && one.Sentence.Contains(made.Reference, StringComparison.Ordinal) && one.Due == Today.AddDays(7));
        var question = Assert.Single((await Read(made)).Letters).Letter.Id;
        await host.Do(new LogLetter(made.Reference, Direction.FromUs, Correspondent.NationalPanel, Today, "Our answer", null, question, host.Key()));

        Assert.DoesNotContain(await ToDos(), one => one.Sentence.StartsWith(todo, StringComparison.Ordinal) && one.Sentence.Contains(made.Reference, StringComparison.Ordinal));
        Assert.Equal(2, (await Read(made)).Letters.Count);
        Assert.Equal(1, await host.Count($"select count(*) from reviews.review_case where id = '{made.Id}' and stage = 'WithNationalPanel'"));
    }

    private DateOnly Today => London.Today(host.Clock);

    private SubmitToNationalPanel Submit(TestCase made, DateOnly on) => new(made.Reference, on, "Secure mailbox", new("Statutory duty", "Public task"), host.Key());

    private async Task<Correspondence> Read(TestCase made) => await host.Send(new ReadCorrespondence(made.Reference), Actors.Coordinator) ?? throw new InvalidOperationException("Nothing was sent.");

    private Task<IReadOnlyList<ToDo>> ToDos() => host.With<IEnumerable<IKnowWhatToDo>, IReadOnlyList<ToDo>>(Actors.Coordinator, async all =>
    {
        var todo = new List<ToDo>();
        foreach (var one in all) todo.AddRange(await one.For(Actors.Coordinator, CancellationToken.None));
        return todo;
    });

    private static string Words(Outcome outcome) => string.Join(" ", outcome.Refusals.Select(one => one.Words));
}
