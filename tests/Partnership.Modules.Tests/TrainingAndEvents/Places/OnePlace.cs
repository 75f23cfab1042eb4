using System.Net;
using Partnership.Platform.Jobs;
using Partnership.Testing;
using Partnership.Testing.Calendars;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Places.GiveBack;
using Partnership.TrainingAndEvents.Places.SeeAPlace;
using Xunit;

namespace Partnership.Modules.Tests.TrainingAndEvents.Places;

public sealed class OnePlace(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "TRN-12"), Trait("Rule", "TRN-13"), Trait("Rule", "HRD-32")]
    public async Task One_button_gives_a_place_back_and_opening_its_page_does_not()
    {
        var session = await host.PublishedSession(facts => facts with { Capacity = 1 });
        var (place, waits) = (await Book(session, "goes@barts.nhs.example", "Gale Goes"), await Book(session, "comes@elft.nhs.example", "Chris Comes"));
        using var visitor = new Visitor(host.ClientOf(null));
        for (var time = 0; time < 3; time++)
        {
            Assert.Equal("Can’t you come?", (await visitor.Open(host.PageOf(place) + "/cant-come")).Heading);
            host.Clock.Advance(TimeSpan.FromSeconds(30));
        }
        Assert.Equal(PlaceState.Confirmed, (await host.PlaceOf(place)).State);
        Assert.DoesNotContain("Gale", visitor.Page.DocumentElement.TextContent, StringComparison.Ordinal);

        await visitor.Press("I can’t come");
        Assert.Equal("You have given your place back", visitor.Heading);
        Assert.Equal(PlaceState.Offered, (await host.PlaceOf(waits)).State);

        await visitor.Open(host.PageOf(waits));
        Assert.Equal("A place is free for you", visitor.Heading);
        Assert.Contains($"It is kept for you until {Partnership.Kernel.Words.Dates.Long(host.Clock.GetUtcNow().AddHours(48))} at", visitor.Text, StringComparison.Ordinal);
        await visitor.Press("Accept the place");
        Assert.Equal("You have a place", visitor.Heading);
    }

    [Fact, Trait("Rule", "HRD-33")]
    public async Task Whoever_accepts_an_offer_too_late_is_told_so_and_can_join_the_list_again()
    {
        var session = await host.PublishedSession(facts => facts with { Capacity = 1 });
        var (place, late) = (await Book(session, "gives@barts.nhs.example"), await Book(session, "late@elft.nhs.example"));
        await host.Send(new GiveBackAPlace(place), Actors.Coordinator);
        using var visitor = new Visitor(host.ClientOf(null));
        await visitor.Open(host.PageOf(late));
        host.Clock.Advance(TimeSpan.FromHours(49));
        await visitor.Press("Accept the place");
        Assert.Contains(visitor.Errors, error => error.Contains("This offer has lapsed", StringComparison.Ordinal));
        Assert.Equal("The offer has lapsed", visitor.Heading);
        await host.Send(new RunASweepNow("Waiting lists of training"), Actors.Coordinator);
        await (await visitor.Open(host.PageOf(late))).Follow("Book a place again");
        Assert.Equal($"/training/book?session={session.Number}", visitor.Address);
    }

    [Fact, Trait("Rule", "TRN-12")]
    public async Task Who_waits_sees_their_number_and_a_declined_offer_goes_on_to_them()
    {
        var session = await host.PublishedSession(facts => facts with { Capacity = 1 });
        var (place, first, second) = (await Book(session, "one@barts.nhs.example"), await Book(session, "two@elft.nhs.example"), await Book(session, "three@police.example"));
        using var visitor = new Visitor(host.ClientOf(null));
        Assert.Equal("You are number 2 on the waiting list", (await visitor.Open(host.PageOf(second))).Heading);
        Assert.Contains("for 48 hours", visitor.Text, StringComparison.Ordinal);
        await host.Send(new GiveBackAPlace(place), Actors.Coordinator);
        await (await visitor.Open(host.PageOf(first))).Press("Decline it");
        Assert.Equal("You have declined the place", visitor.Heading);
        Assert.Equal("A place is free for you", (await visitor.Open(host.PageOf(second))).Heading);
    }

    [CalendarParserFact, Trait("Rule", "TRN-01"), Trait("Rule", "TRN-13")]
    public async Task The_joining_link_is_for_those_who_have_a_place_on_the_page_and_in_the_calendar_file()
    {
        var session = await host.OnlineSession(facts => facts with { Capacity = 1 });
        var (place, waits) = (await Book(session, "in@barts.nhs.example"), await Book(session, "not.in@elft.nhs.example"));
        using var visitor = new Visitor(host.ClientOf(null));
        Assert.Contains("https://meet.example/abc", (await visitor.Open(host.PageOf(place))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("meet.example", (await visitor.Open(host.PageOf(waits))).Page.DocumentElement.OuterHtml, StringComparison.Ordinal);

        using var client = host.ClientOf(null);
        var entry = Assert.Single(await RealCalendarParser.Read(await client.GetByteArrayAsync(new Uri(host.PageOf(place) + "/session.ics", UriKind.Relative))));
        Assert.Equal(($"{session.Id}@partnership.training", "https://meet.example/abc", "PUBLISH", "CONFIRMED"), (entry.Uid, entry.Location, entry.Method, entry.Status));
        Assert.Contains("The code is 42", entry.Description, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open(host.PageOf(waits) + "/session.ics")).Status);
    }

    [Fact, Trait("Rule", "TRN-12"), Trait("Rule", "TRN-21")]
    public async Task After_the_session_nothing_can_be_given_back_and_who_was_there_gets_to_the_certificate()
    {
        var session = await host.PublishedSession();
        var (came, not) = (await Book(session, "came@barts.nhs.example"), await Book(session, "not.there@elft.nhs.example"));
        await host.InTraining(async (db, _) => (await db.Places.FindAsync(came))?.Mark(true, MarkedHow.Organiser, host.Clock.GetUtcNow()));
        host.Clock.Advance(TimeSpan.FromDays(21));
        using var visitor = new Visitor(host.ClientOf(null));
        Assert.Equal("The session has begun", (await visitor.Open(host.PageOf(came) + "/cant-come")).Heading);
        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal("You were there", (await visitor.Open(host.PageOf(came))).Heading);
        Assert.Contains(visitor.Page.QuerySelectorAll("main a"), link => link.GetAttribute("href") == host.PageOf(came) + "/certificate");
        Assert.Equal("This session is over", (await visitor.Open(host.PageOf(not))).Heading);
        Assert.DoesNotContain("certificate", visitor.Page.QuerySelector("main")?.InnerHtml, StringComparison.OrdinalIgnoreCase);
    }

    [Fact, Trait("Rule", "TRN-12")]
    public async Task A_key_that_is_not_right_in_every_letter_opens_nothing()
    {
        var place = await Book(await host.PublishedSession(), "key@barts.nhs.example");
        var right = host.PageOf(place);
        var wrong = right[..^1] + (right[^1] == 'A' ? 'Q' : 'A');
        using var visitor = new Visitor(host.ClientOf(null));
        foreach (var path in new[] { wrong, wrong + "/cant-come", wrong + "/session.ics", "/training/places/approve/" + right.Split('/')[^1] }) Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open(path)).Status);
    }

    [Fact, Trait("Rule", "TRN-12")]
    public void Each_state_has_words_of_its_own()
    {
        var now = host.Clock.GetUtcNow();
        var words = Enum.GetValues<PlaceState>().Select(state => PlaceWords.Heading(new(PlaceIn(state, now), Session(), state == PlaceState.Waiting ? 3 : null, null, now))).ToList();
        Assert.Equal(words.Count, words.Distinct().Count());

        static Place PlaceIn(PlaceState state, DateTimeOffset now) => new(default, default, default, null, state, now);
        Partnership.TrainingAndEvents.Sessions.Session Session() => Partnership.TrainingAndEvents.Sessions.Session.Draft(default, host.Facts(), now);
    }

    private async Task<PlaceId> Book(TestSession session, string email, string? name = null) => await host.Book(session, await host.KnownAttendee(email, name));
}
