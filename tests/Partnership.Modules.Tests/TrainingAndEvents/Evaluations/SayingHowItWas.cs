using System.Net;
using Partnership.Modules.Tests.TrainingAndEvents.TheDay;
using Partnership.Platform.Jobs;
using Partnership.Testing;
using Partnership.TrainingAndEvents.Evaluations;
using Partnership.TrainingAndEvents.Evaluations.Giving;
using Xunit;

namespace Partnership.Modules.Tests.TrainingAndEvents.Evaluations;

public sealed class SayingHowItWas(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "TRN-21")]
    public async Task Whoever_was_there_answers_once_after_the_session_and_once_after_three_months()
    {
        var (session, places) = await host.SessionWith(1);
        var page = host.PageOf(places[0]);
        using var visitor = new Visitor(host.ClientOf(null));
        await visitor.Open(page + "/evaluation");
        Assert.Contains("This opens once the session is over", visitor.Text, StringComparison.Ordinal);

        await host.WereThere(session, places);
        await visitor.Open(page + "/evaluation");
        await visitor.Press("Send", ("Input.Differently", "Ask about the father"));
        Assert.Equal(["Say how useful it was"], visitor.Errors);
        Assert.Equal("Ask about the father", visitor.Page.QuerySelector("textarea[name='Input.Differently']")?.TextContent.Trim());
        var (form, address) = (visitor.Page, visitor.Address);
        await visitor.Press("Send", ("Input.Rating", "5"));
        Assert.Equal("You have told us how it was", visitor.Heading);
        await visitor.Back(form, address).Press("Send", ("Input.Rating", "1"));
        Assert.Contains("You have answered this already. Thank you.", visitor.Errors);
        Assert.Equal(1L, await host.Ask<long>("select count(*) from training.evaluation where place = $1 and rating = 5", places[0].Value));

        await visitor.Open(page + "/impact");
        Assert.Contains("It is too early to say", visitor.Text, StringComparison.Ordinal);
        await host.GoTo(session, TimeSpan.FromDays(95));
        await visitor.Open(page + "/impact");
        await visitor.Press("Send", ("Input.Rating", "4"), ("Input.Applied", "Partly"));
        Assert.Equal("You have told us what it has changed", visitor.Heading);
    }

    [Fact, Trait("Rule", "TRN-21")]
    public async Task Those_who_were_there_are_asked_once_each_time_and_nobody_at_night()
    {
        var (session, places) = await host.SessionWith(2);
        await host.WereThere(session, places[0]);
        await Sweep();
        Assert.Equal(0, await Asked(session, "evaluation-asked"));
        await host.GoTo(session, TimeSpan.FromHours(12));
        await Sweep();
        Assert.Equal(0, await Asked(session, "evaluation-asked"));
        await host.GoTo(session, TimeSpan.FromHours(24));
        await Sweep();
        await Sweep();
        Assert.Equal((1, 0), (await Asked(session, "evaluation-asked"), await Asked(session, "impact-asked")));

        await host.GoTo(session, TimeSpan.FromDays(92) + TimeSpan.FromHours(3));
        await Sweep();
        await Sweep();
        Assert.Equal((1, 1), (await Asked(session, "evaluation-asked"), await Asked(session, "impact-asked")));
    }

    [Fact, Trait("Rule", "TRN-21")]
    public async Task Results_tell_how_many_answered_and_what_and_show_words_without_names_from_three_answers_on()
    {
        var (session, places) = await host.SessionWith(4);
        await host.WereThere(session, places);
        using var visitor = new Visitor(host.ClientOf(Actors.Coordinator));
        await visitor.Open(session.Page + "/results");
        Assert.Contains("Nobody has answered yet", visitor.Text, StringComparison.Ordinal);

        await Give(places[0], 5, "Zebra crossing");
        await Give(places[1], 4, "Another thing");
        await visitor.Open(session.Page + "/results");
        Assert.Contains("2 people of 4 answered (50%)", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zebra crossing", visitor.Text, StringComparison.Ordinal);

        await Give(places[2], 4, null);
        await visitor.Open(session.Page + "/results");
        Assert.Equal(["Another thing", "Zebra crossing"], visitor.Page.QuerySelectorAll(".results__words li").Select(one => one.TextContent));
        Assert.DoesNotContain("Example", visitor.Text.Replace("Invented", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("Very useful: 1, Useful: 2, Useful in part: 0, Hardly useful: 0 and Not useful: 0", visitor.Page.QuerySelector("svg.ratings desc")?.TextContent);
        Assert.Contains("Useful2", string.Concat(visitor.Page.QuerySelectorAll(".results__table tbody tr").Select(one => one.TextContent)), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "TRN-21")]
    public async Task Results_of_a_course_are_for_who_plans_training()
    {
        using var partner = new Visitor(host.ClientOf(Actors.BartsLead));
        Assert.Equal(HttpStatusCode.NotFound, (await partner.Open("/training/courses/1/results")).Status);
    }

    private async Task Give(Partnership.TrainingAndEvents.Places.PlaceId place, int rating, string? differently) =>
        Assert.True((await host.Send(new GiveAnEvaluation(place, EvaluationKind.After, rating, null, differently, null), Kernel.Identity.Actor.Public)).Succeeded);

    private Task<Kernel.Acts.Outcome> Sweep() => host.Send(new RunASweepNow("Questions after training"), Actors.Coordinator);

    private async Task<int> Asked(TestSession session, string template) => (int)await host.Ask<long>("select count(*) from platform.outbox where kind = 'Communications.SendMail' and body ->> 'Template' = $1 and aggregate in (select 'place:' || id from training.place where session = $2)", "trainingandevents." + template, session.Id.Value);
}
