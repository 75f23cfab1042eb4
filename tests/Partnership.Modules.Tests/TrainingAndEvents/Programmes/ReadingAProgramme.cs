using System.Net;
using Partnership.Kernel.Identity;
using Partnership.Testing;
using Partnership.TrainingAndEvents.Programmes;
using Partnership.TrainingAndEvents.Sessions;
using Xunit;

namespace Partnership.Modules.Tests.TrainingAndEvents.Programmes;

public sealed class ReadingAProgramme(TestHost host) : IClassFixture<TestHost>
{
    private static readonly DateOnly Conference = new(2027, 11, 9);

    [Fact, Trait("Rule", "TRN-04"), Trait("Rule", "TRN-12")]
    public async Task A_month_with_a_conference_and_its_tracks_is_one_page_that_says_what_clashes_and_carries_what_was_ticked_to_booking()
    {
        var month = await Programme("safeguarding-month-2027", "Safeguarding Month 2027");
        var gangs = await Workshop(month, "Gangs and exploitation", "Track A", new(10, 0), new(11, 0), ["neglect"]);
        await Workshop(month, "Parents’ mental health", "Track B", new(10, 30), new(11, 30), []);
        var after = await Workshop(month, "Private fostering", "Track A", new(11, 30), new(12, 30), []);
        var full = await host.PublishedSession(facts => facts with { Title = "What is neglect?", Programme = month, Kind = SessionKind.AwarenessSession, Level = null, On = Conference.AddDays(1), Capacity = 1 });
        await host.Book(full, await host.KnownAttendee("comes@barts.nhs.example"));
        await host.DraftSession(facts => facts with { Title = "Not settled yet", Programme = month, On = Conference });

        using var visitor = await new Visitor(host.ClientOf(null)).Open("/training");
        await visitor.Follow("Safeguarding Month 2027");
        Assert.Equal("Safeguarding Month 2027", visitor.Heading);
        Assert.Equal(["Tuesday 9 November 2027", "Wednesday 10 November 2027"], visitor.Page.QuerySelectorAll("main h2").Select(one => one.TextContent));
        Assert.Contains("At the same time as “Parents’ mental health”", Said(visitor, gangs), StringComparison.Ordinal);
        Assert.Contains("About: Neglect", Said(visitor, gangs), StringComparison.Ordinal);
        // One that begins when another ends does not clash with it.
        Assert.DoesNotContain("At the same time", Said(visitor, after), StringComparison.Ordinal);
        Assert.Contains("Full: join the waiting list", Said(visitor, full), StringComparison.Ordinal);
        Assert.DoesNotContain("Not settled yet", visitor.Text, StringComparison.Ordinal);

        var form = visitor.Page.QuerySelector("form.programme");
        Assert.Equal(("get", "/training/book"), (form?.GetAttribute("method"), form?.GetAttribute("action")));
        Assert.Equal(4, form?.QuerySelectorAll("input[type=checkbox][name=session]").Length);
        Assert.Null(form?.QuerySelector("input[type=hidden]"));
    }

    [Fact, Trait("Rule", "TRN-04"), Trait("Rule", "PLT-04")]
    public async Task A_programme_of_drafts_is_not_there_and_one_that_is_over_books_nothing()
    {
        var planned = await Programme("in-preparation", "In preparation");
        await host.DraftSession(facts => facts with { Programme = planned });
        using var visitor = new Visitor(host.ClientOf(null));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/training/programmes/in-preparation")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/training/programmes/never-made")).Status);
        Assert.DoesNotContain("In preparation", (await visitor.Open("/training")).Text, StringComparison.Ordinal);

        var held = await Programme("held", "What was held");
        await host.PublishedSession(facts => facts with { Title = "Was held", Programme = held, On = new(2026, 11, 24) });
        Assert.NotNull((await visitor.Open("/training/programmes/held")).Page.QuerySelector("main button"));
        var before = host.Clock.GetUtcNow();
        foreach (var later in new[] { before.AddDays(2), before.AddDays(200) })
        {
            host.Clock.Set(later);
            await visitor.Open("/training/programmes/held");
            Assert.Contains("Has taken place", visitor.Text, StringComparison.Ordinal);
            Assert.Null(visitor.Page.QuerySelector("main button, main input"));
        }
        host.Clock.Set(before);
    }

    private Task<TestSession> Workshop(ProgrammeId programme, string title, string track, TimeOnly from, TimeOnly to, string[] topics) => host.PublishedSession(facts => facts with
    {
        Title = title,
        Programme = programme,
        Kind = SessionKind.Workshop,
        Level = null,
        Track = track,
        On = Conference,
        From = from,
        To = to,
        Topics = topics,
    });

    private Task<ProgrammeId> Programme(string slug, string title) => host.InTraining((db, _) =>
    {
        var made = new Programme(Ids.New<ProgrammeId>(host.Clock), slug, title, "A month of learning together.", new(2026, 11, 1), new(2027, 11, 30));
        db.Programmes.Add(made);
        return Task.FromResult(made.Id);
    });

    private static string Said(Visitor visitor, TestSession session) => visitor.Page.QuerySelector($"#s-{session.Number}-about")?.TextContent ?? "";
}
