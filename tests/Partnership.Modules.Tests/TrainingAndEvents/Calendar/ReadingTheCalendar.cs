using System.Net;
using Partnership.Kernel.Identity;
using Partnership.Testing;
using Partnership.TrainingAndEvents.Courses;
using Partnership.TrainingAndEvents.Sessions;
using Partnership.TrainingAndEvents.Sessions.CancelASession;
using Partnership.TrainingAndEvents.Sessions.ChangeASession;
using Xunit;

namespace Partnership.Modules.Tests.TrainingAndEvents.Calendar;

/// <summary>The host's day is Monday 23 November 2026; a session of the tests is on Monday 14 December.</summary>
public sealed class ReadingTheCalendar(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "TRN-03"), Trait("Rule", "TRN-01")]
    public async Task A_session_stands_under_its_month_and_day_with_all_that_somebody_needs_to_choose()
    {
        await host.PublishedSession(facts => facts with { Title = "Choosing well", Capacity = 3 });
        using var visitor = await Open("/training");
        var row = visitor.Page.QuerySelectorAll(".calendar__session").Single(one => one.TextContent.Contains("Choosing well", StringComparison.Ordinal));
        foreach (var said in new[] { "Course, basic", "9:30am to 4pm", "Room 1, Invented House", "Invented Training Company", "Book now · 3 places left" }) Assert.Contains(said, row.TextContent, StringComparison.Ordinal);
        Assert.Equal("December 2026", row.Closest(".calendar__month")?.QuerySelector("h2")?.TextContent);
        Assert.Equal("Monday 14 December", row.Closest(".calendar__day")?.QuerySelector("h3")?.TextContent.Trim());
    }

    [Fact, Trait("Rule", "TRN-03"), Trait("Rule", "TRN-11")]
    public async Task Full_waiting_and_closed_are_said_in_words_and_what_is_over_is_not_in_the_list_any_more()
    {
        var session = await host.PublishedSession(facts => facts with { Title = "Only one place", Capacity = 1, On = new(2026, 11, 24) });
        await host.Book(session, await host.KnownAttendee("comes@barts.nhs.example"));
        Assert.Contains("Full: join the waiting list", await Said("Only one place"), StringComparison.Ordinal);
        await host.Book(session, await host.KnownAttendee("waits@elft.nhs.example"));
        Assert.Contains("Waiting list, 1 waiting", await Said("Only one place"), StringComparison.Ordinal);
        using (var page = await Open(session.Page))
            Assert.Equal($"/training/book?session={session.Number}", page.Page.QuerySelectorAll("main a").Single(one => one.TextContent == "Join the waiting list").GetAttribute("href"));

        var before = host.Clock.GetUtcNow();
        host.Clock.Set(new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));
        Assert.Contains("Booking has closed", await Said("Only one place"), StringComparison.Ordinal);
        host.Clock.Set(new(2026, 11, 24, 16, 1, 0, TimeSpan.Zero));
        using (var list = await Open("/training")) Assert.DoesNotContain("Only one place", list.Text, StringComparison.Ordinal);
        using (var page = await Open(session.Page)) Assert.Contains("This has taken place, on Tuesday 24 November 2026", page.Text, StringComparison.Ordinal);
        using (var month = await Open("/training/month")) Assert.Contains("Only one place Has taken place", month.Text, StringComparison.Ordinal);
        host.Clock.Set(before);
    }

    [Fact, Trait("Rule", "TRN-03"), Trait("Rule", "TRN-13")]
    public async Task What_was_cancelled_is_said_so_until_its_day_has_passed_and_what_moved_says_that_too()
    {
        var cancelled = await host.PublishedSession(facts => facts with { Title = "Does not happen", On = new(2026, 11, 25) });
        await host.Send(new CancelASession(cancelled.Number, "The trainer is ill"), Actors.Coordinator);
        Assert.Contains("Cancelled", await Said("Does not happen"), StringComparison.Ordinal);
        using (var page = await Open(cancelled.Page))
        {
            Assert.Contains("Cancelled on 23 November 2026", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("/training/book", page.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }

        var moved = await host.PublishedSession(facts => facts with { Title = "Is elsewhere now" });
        await host.Send(new ChangeASession(moved.Number, 0, host.Facts() with { Title = "Is elsewhere now", Venue = "The Invented Hall" }, null, null, Knows: true), Actors.Coordinator);
        Assert.Contains("The time or the place has changed", await Said("Is elsewhere now"), StringComparison.Ordinal);
        using (var page = await Open(moved.Page)) Assert.Contains("was changed on 23 November 2026", page.Text, StringComparison.Ordinal);

        var before = host.Clock.GetUtcNow();
        host.Clock.Set(new(2026, 11, 26, 0, 1, 0, TimeSpan.Zero));
        using (var list = await Open("/training")) Assert.DoesNotContain("Does not happen", list.Text, StringComparison.Ordinal);
        host.Clock.Set(before);
    }

    [Theory, Trait("Rule", "TRN-03")]
    [InlineData("kind=Conference")]
    [InlineData("kind=Advanced")]
    [InlineData("audience=Police")]
    [InlineData("topic=domestic-abuse")]
    [InlineData("provider=barts-health")]
    [InlineData("provider=Partner")]
    [InlineData("place=online")]
    [InlineData("month=2027-02")]
    public async Task Each_filter_stands_in_the_address_and_leaves_what_it_says_in_list_and_month(string filter)
    {
        await host.PublishedSession(facts => facts with
        {
            Title = "Found by its filter",
            Kind = SessionKind.Conference,
            Level = Level.Advanced,
            Audience = [TargetAudience.Police],
            Topics = ["domestic-abuse"],
            ProviderKind = ProviderKind.Partner,
            Agency = "barts-health",
            Provider = "Barts Health",
            Online = true,
            On = new(2027, 2, 3),
        });
        await host.PublishedSession(facts => facts with { Title = "Something else", Audience = [TargetAudience.Health], On = new(2027, 1, 13) });
        using var list = await Open($"/training?{filter}");
        Assert.Contains("Found by its filter", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Something else", list.Text, StringComparison.Ordinal);
        using var month = await Open($"/training/month?{filter}{(filter.StartsWith("month", StringComparison.Ordinal) ? "" : "&month=2027-02")}");
        Assert.Contains("Found by its filter", month.Text, StringComparison.Ordinal);
        Assert.Contains("Wednesday 3 February 2027", month.Text, StringComparison.Ordinal);
        Assert.NotNull(month.Page.QuerySelector("a[rel=next][href*='2027-03']"));
    }

    [Fact, Trait("Rule", "TRN-03")]
    public async Task An_address_that_names_nothing_shows_everything_a_filter_that_finds_nothing_says_so_and_an_older_month_leads_to_this_one()
    {
        await host.PublishedSession(facts => facts with { Title = "There in any case" });
        using (var odd = await Open("/training?kind=99&audience=nobody&topic='&month=0000-99&after=x.y")) Assert.Contains("There in any case", odd.Text, StringComparison.Ordinal);
        using (var none = await Open("/training?month=2029-01"))
        {
            Assert.Contains("No sessions and events from January 2029 on", none.Text, StringComparison.Ordinal);
            Assert.Contains("Nothing in the calendar matches", none.Text, StringComparison.Ordinal);
        }
        using var older = await Open("/training/month?month=2026-03&place=online");
        Assert.Equal("/training/month?place=online&month=2026-11", older.Address);
    }

    [Fact, Trait("Rule", "TRN-03")]
    public async Task More_than_a_page_goes_on_where_the_page_before_ended()
    {
        for (var one = 0; one < 52; one++) await host.PublishedSession(facts => facts with { Title = $"Drop-in {one:00}", Kind = SessionKind.DropIn, On = new(2028, 1, 10) });
        using var visitor = await Open("/training?kind=DropIn");
        Assert.Contains("52 sessions and events to come, filtered by: Drop-in", visitor.Text, StringComparison.Ordinal);
        var first = Titles(visitor);
        await visitor.Open(visitor.Page.QuerySelector("a[rel=next]")?.GetAttribute("href") ?? "");
        Assert.Equal(Enumerable.Range(0, 52).Select(one => $"Drop-in {one:00}"), first.Concat(Titles(visitor)));

        static List<string> Titles(Visitor shown) => [.. shown.Page.QuerySelectorAll(".calendar__title").Select(one => one.TextContent.Trim())];
    }

    [Fact, Trait("Rule", "TRN-01"), Trait("Rule", "TRN-03")]
    public async Task The_page_of_a_session_says_all_that_is_public_and_never_where_it_is_joined()
    {
        var course = await host.InTraining((db, _) =>
        {
            var made = new Course(Ids.New<CourseId>(host.Clock), new CourseFacts { Title = "Neglect", Summary = "s", Outcomes = "See neglect early\nSay what you see", Level = Level.Advanced, ProviderKind = ProviderKind.Charity, Provider = "An invented charity" });
            db.Courses.Add(made);
            return Task.FromResult<CourseId?>(made.Id);
        });
        var session = await host.PublishedSession(facts => facts with { Title = "Neglect, spring", Course = course, Trainers = "A. Trainer", Online = true });
        await host.Send(new ChangeASession(session.Number, 0, host.Facts() with { Title = "Neglect, spring", Course = course, Trainers = "A. Trainer", Online = true }, "https://meet.example/secret-room", null, Knows: true), Actors.Coordinator);
        var other = await host.PublishedSession(facts => facts with { Title = "Neglect, again", Course = course, On = new(2027, 3, 2) });
        await host.DraftSession(facts => facts with { Title = "Neglect, not yet", Course = course });

        using var visitor = await Open(session.Page);
        foreach (var said in new[] { "Monday 14 December 2026, 9:30am to 4pm", "sent the link to join", "Everybody who works with children", "See neglect early", "A. Trainer", "Neglect", "12 left of 12", "Tuesday 2 March 2027" })
            Assert.Contains(said, visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-room", visitor.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("not yet", visitor.Text, StringComparison.Ordinal);
        Assert.Contains(visitor.Page.QuerySelectorAll("main a"), link => link.GetAttribute("href") == other.Page);

        using var inPerson = await Open(other.Page);
        Assert.Contains("Step-free; hearing loop.", inPerson.Text, StringComparison.Ordinal);
        // Who runs it is led on to where they do so.
        foreach (var (actor, theirs) in new[] { (Actors.Coordinator, true), (Actors.BartsLead, false), (null, false) })
        {
            using var reader = await new Visitor(host.ClientOf(actor)).Open(session.Page);
            Assert.Equal(theirs, reader.Page.QuerySelectorAll("main a").Any(link => link.GetAttribute("href") == $"{session.Page}/manage"));
        }
    }

    [Fact, Trait("Rule", "TRN-03"), Trait("Rule", "PLT-04"), Trait("Rule", "TRN-02"), Trait("Rule", "TRU-11")]
    public async Task What_is_a_draft_or_only_offered_is_in_no_list_no_count_no_feed_and_has_no_page_whoever_asks()
    {
        var draft = await host.DraftSession(facts => facts with { Title = "Not for you yet", Kind = SessionKind.LearningSession });
        var offered = await host.DraftSession(facts => facts with { Title = "Not for you yet", Kind = SessionKind.LearningSession });
        await host.InTraining(async (db, _) => (await db.Sessions.FindAsync(offered.Id) ?? throw new InvalidOperationException()).Offer(null, host.Clock.GetUtcNow()));
        var never = await host.DraftSession(facts => facts with { Title = "Not for you yet", Kind = SessionKind.LearningSession });
        await host.Send(new CancelASession(never.Number, "Not wanted"), Actors.Coordinator);

        foreach (var actor in new[] { null, Actors.Coordinator })
        {
            using var client = host.ClientOf(actor);
            foreach (var hidden in new[] { draft, offered, never })
                foreach (var page in new[] { hidden.Page, $"{hidden.Page}/session.ics" }) Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(page, UriKind.Relative))).StatusCode);
            foreach (var address in new[] { "/training", "/training/month?month=2026-12", "/training/calendar.ics", "/training/feed.atom" })
                Assert.DoesNotContain("Not for you yet", await client.GetStringAsync(new Uri(address, UriKind.Relative)), StringComparison.Ordinal);
            Assert.Contains("No sessions and events to come, filtered by: Learning session", await client.GetStringAsync(new Uri("/training?kind=LearningSession", UriKind.Relative)), StringComparison.Ordinal);
        }
    }

    [Fact, Trait("Rule", "PLT-83")]
    public async Task A_kept_page_follows_a_booking_and_a_cancellation_at_once()
    {
        var session = await host.PublishedSession(facts => facts with { Title = "Kept and followed", Capacity = 2 });
        Assert.Contains("2 places left", await Said("Kept and followed"), StringComparison.Ordinal);
        await host.Book(session, await host.KnownAttendee("kept@barts.nhs.example"));
        Assert.Contains("1 place left", await Said("Kept and followed"), StringComparison.Ordinal);
        using (var page = await Open(session.Page)) Assert.Contains("1 left of 2", page.Text, StringComparison.Ordinal);
        await host.Send(new CancelASession(session.Number, "No room"), Actors.Coordinator);
        using (var page = await Open(session.Page)) Assert.Contains("does not take place", page.Text, StringComparison.Ordinal);
    }

    /// <summary>What the list says of the session with that title.</summary>
    private async Task<string> Said(string title)
    {
        using var visitor = await Open("/training");
        return visitor.Page.QuerySelectorAll(".calendar__session").Single(one => one.TextContent.Contains(title, StringComparison.Ordinal)).TextContent;
    }

    private Task<Visitor> Open(string address) => new Visitor(host.ClientOf(null)).Open(address);
}
