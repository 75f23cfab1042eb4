using System.Globalization;
using System.Net;
using System.Xml.Linq;
using Partnership.Testing;
using Partnership.Testing.Calendars;
using Partnership.TrainingAndEvents.Contracts;
using Partnership.TrainingAndEvents.Sessions;
using Partnership.TrainingAndEvents.Sessions.CancelASession;
using Partnership.TrainingAndEvents.Sessions.ChangeASession;
using Xunit;

namespace Partnership.Modules.Tests.TrainingAndEvents.Calendar;

public sealed class SubscribingToTheCalendar(TestHost host) : IClassFixture<TestHost>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [CalendarParserFact, Trait("Rule", "TRN-03"), Trait("Rule", "TRN-13")]
    public async Task Another_parser_reads_the_feed_and_a_move_and_a_cancellation_replace_the_entry_under_its_name()
    {
        var session = await host.PublishedSession(facts => facts with { Title = "Neglect; für alle, überall", Summary = "Line one\nLine two", On = new(2027, 6, 8) });
        var first = (await Feed()).Single(one => one.Summary == "Neglect; für alle, überall");
        Assert.Equal((0, "CONFIRMED", "PUBLISH"), (first.Sequence, first.Status, first.Method));
        // 9:30am in London in June.
        Assert.Equal((new DateTimeOffset(2027, 6, 8, 8, 30, 0, TimeSpan.Zero), "Room 1, Invented House, 1 Invented Street"), (first.Start, first.Location));
        Assert.Equal($"http://localhost:5000{session.Page}", first.Url);
        Assert.Contains("Line one\nLine two", first.Description, StringComparison.Ordinal);
        Assert.Equal($"{session.Id}@partnership.training", first.Uid);

        await host.Send(new ChangeASession(session.Number, 0, host.Facts() with { Title = "Neglect for all", On = new(2027, 6, 9) }, null, null, Knows: true), Actors.Coordinator);
        var moved = (await Feed()).Single(one => one.Uid == first.Uid);
        Assert.Equal((1, "Neglect for all", first.Start.AddDays(1)), (moved.Sequence, moved.Summary, moved.Start));

        await host.Send(new CancelASession(session.Number, "The trainer is ill"), Actors.Coordinator);
        var cancelled = (await Feed()).Single(one => one.Uid == first.Uid);
        Assert.Equal((2, "CANCELLED"), (cancelled.Sequence, cancelled.Status));
        var alone = Assert.Single(await RealCalendarParser.Read(await Get($"{session.Page}/session.ics")));
        Assert.Equal((first.Uid, 2, "CANCELLED"), (alone.Uid, alone.Sequence, alone.Status));
    }

    [CalendarParserFact, Trait("Rule", "TRN-03")]
    public async Task A_filtered_view_has_its_own_feeds_and_the_page_offers_them()
    {
        await host.PublishedSession(facts => facts with { Title = "Seen online", Online = true });
        await host.PublishedSession(facts => facts with { Title = "Seen in a room" });
        using var visitor = await new Visitor(host.ClientOf(null)).Open("/training?kind=Basic&place=online");
        var links = visitor.Page.QuerySelectorAll("#subscribe a").Select(one => one.GetAttribute("href")).ToList();
        Assert.Equal(["webcal://localhost:5000/training/calendar.ics?kind=Basic&place=online", "http://localhost:5000/training/calendar.ics?kind=Basic&place=online", "http://localhost:5000/training/feed.atom?kind=Basic&place=online"], links);

        var titles = (await RealCalendarParser.Read(await Get("/training/calendar.ics?kind=Basic&place=online"))).Select(one => one.Summary).ToList();
        Assert.Contains("Seen online", titles);
        Assert.DoesNotContain("Seen in a room", titles);
        var entries = Titles(XDocument.Parse(await Get("/training/feed.atom?kind=Basic&place=online")));
        Assert.Contains("Seen online", entries);
        Assert.DoesNotContain("Seen in a room", entries);
    }

    [CalendarParserFact, Trait("Rule", "TRN-03")]
    public async Task A_feed_goes_back_thirty_days_and_no_further()
    {
        await host.PublishedSession(facts => facts with { Title = "A while ago", On = new(2026, 11, 30) });
        var before = host.Clock.GetUtcNow();
        host.Clock.Set(new(2026, 12, 30, 12, 0, 0, TimeSpan.Zero));
        Assert.Contains(await Feed(), one => one.Summary == "A while ago");
        host.Clock.Set(new(2026, 12, 31, 12, 0, 0, TimeSpan.Zero));
        Assert.DoesNotContain(await Feed(), one => one.Summary == "A while ago");
        host.Clock.Set(before);
    }

    [Fact, Trait("Rule", "TRN-03")]
    public async Task The_Atom_feed_is_as_the_standard_wants_it_and_an_entry_keeps_its_id()
    {
        var session = await host.PublishedSession(facts => facts with { Title = "News\u0001 & <more>" });
        var feed = XDocument.Parse(await Get("/training/feed.atom"));
        MustBeValid(feed);
        var entry = Entry(feed, session);
        Assert.Equal("News & <more>", entry.Element(Atom + "title")?.Value);
        Assert.Equal($"http://localhost:5000{session.Page}", entry.Elements(Atom + "link").Single().Attribute("href")?.Value);

        host.Clock.Advance(TimeSpan.FromMinutes(5));
        await host.Send(new CancelASession(session.Number, "No room"), Actors.Coordinator);
        var later = XDocument.Parse(await Get("/training/feed.atom"));
        MustBeValid(later);
        Assert.Equal("Cancelled: News & <more>", Entry(later, session).Element(Atom + "title")?.Value);
        Assert.NotEqual(entry.Element(Atom + "updated")?.Value, Entry(later, session).Element(Atom + "updated")?.Value);
        Assert.Equal(Entry(later, session), later.Root?.Elements(Atom + "entry").First());
        MustBeValid(XDocument.Parse(await Get("/training/feed.atom?kind=Specialist")));
    }

    [Fact, Trait("Rule", "TRN-06"), Trait("Rule", "PLT-04")]
    public async Task Bulletin_and_packs_are_told_what_the_public_sees_between_two_days_and_no_more()
    {
        await host.PublishedSession(facts => facts with { Title = "In the bulletin", On = new(2027, 9, 7), Capacity = 3 });
        await host.PublishedSession(facts => facts with { Title = "On the last day", On = new(2027, 9, 30) });
        await host.PublishedSession(facts => facts with { Title = "Too late for it", On = new(2027, 10, 1) });
        await host.DraftSession(facts => facts with { Title = "A draft", On = new(2027, 9, 8) });
        var offered = await host.DraftSession(facts => facts with { Title = "An offer", On = new(2027, 9, 8) });
        await host.InTraining(async (db, _) => (await db.Sessions.FindAsync(offered.Id) ?? throw new InvalidOperationException()).Offer(null, host.Clock.GetUtcNow()));

        var lines = await host.Send(new TrainingCalendar(new(2027, 9, 1), new(2027, 9, 30)), Actors.Coordinator);
        Assert.Equal(["In the bulletin", "On the last day"], lines.Select(line => line.Title));
        Assert.Equal(("Course", "Basic", "Tuesday 7 September 2027, 9:30am to 4pm", "3 places left"), (lines[0].Kind, lines[0].Level, lines[0].When, lines[0].Places));
    }

    [Fact, Trait("Rule", "PLT-83")]
    public async Task Feeds_are_kept_for_those_who_take_them_compressed_too_and_say_what_they_are()
    {
        using var client = host.ClientOf(null);
        foreach (var (address, type) in new[] { ("/training/calendar.ics", "text/calendar"), ("/training/feed.atom", "application/atom+xml") })
        {
            var ages = 0;
            for (var time = 0; time < 2; time++)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, address);
                request.Headers.Add("Accept-Encoding", "gzip");
                using var answer = await client.SendAsync(request);
                Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
                Assert.Equal("gzip", answer.Content.Headers.ContentEncoding.Single());
                if (answer.Headers.Age is not null) ages++;
            }
            Assert.Equal(1, ages);
        }
    }

    /// <summary>What RFC 4287 asks of a feed and its entries (4.1.1, 4.1.2), as far as ours have it.</summary>
    private static void MustBeValid(XDocument document)
    {
        var feed = document.Root ?? throw new InvalidOperationException("There is no feed.");
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal("self", feed.Elements(Atom + "link").First().Attribute("rel")?.Value);
        Assert.NotEmpty(feed.Elements(Atom + "author").Elements(Atom + "name").Single().Value);
        var all = feed.Elements(Atom + "entry").Prepend(feed).ToList();
        foreach (var one in all)
        {
            Assert.NotEmpty(one.Elements(Atom + "title").Single().Value);
            Assert.True(Uri.TryCreate(one.Elements(Atom + "id").Single().Value, UriKind.Absolute, out _));
            Assert.True(DateTimeOffset.TryParseExact(one.Elements(Atom + "updated").Single().Value, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _));
            Assert.All(one.Elements(Atom + "link"), link => Assert.True(Uri.TryCreate(link.Attribute("href")?.Value, UriKind.Absolute, out _)));
            Assert.Single(one.Elements(Atom + "link"), link => link.Attribute("rel")?.Value == "alternate");
        }
        Assert.Equal(all.Count, all.Select(one => one.Element(Atom + "id")?.Value).Distinct().Count());
        string[] known = ["title", "id", "updated", "published", "link", "category", "summary", "content", "author", "entry"];
        Assert.All(all.Elements(), element => Assert.Contains(element.Name.LocalName, known));
    }

    private static XElement Entry(XDocument feed, TestSession session) => feed.Descendants(Atom + "entry").Single(one => one.Element(Atom + "id")?.Value == $"urn:uuid:{session.Id}");

    private static List<string> Titles(XDocument feed) => [.. feed.Descendants(Atom + "entry").Select(one => one.Element(Atom + "title")?.Value ?? "")];

    private async Task<IReadOnlyList<ParsedEvent>> Feed() => await RealCalendarParser.Read(await Get("/training/calendar.ics"));

    private async Task<string> Get(string address)
    {
        using var client = host.ClientOf(null);
        return await client.GetStringAsync(new Uri(address, UriKind.Relative));
    }
}
