using Partnership.Modules.Tests.Communications;
using Partnership.Testing;
using Partnership.Testing.Calendars;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;
using Partnership.TrainingAndEvents.Sessions.CancelASession;
using Partnership.TrainingAndEvents.Sessions.ChangeASession;
using Xunit;

namespace Partnership.Modules.Tests.TrainingAndEvents.Telling;

/// <summary>Each in weeks of its own: the clock of the host only goes on.</summary>
public sealed class MailsAboutAPlace(MailHost host) : IClassFixture<MailHost>
{
    [CalendarParserFact, Trait("Rule", "TRN-13")]
    public async Task A_session_that_moves_to_another_day_keeps_its_places_and_replaces_its_entry_in_the_calendar()
    {
        var (session, place) = await Booked("moves@barts.nhs.example");
        await host.TellAttendees();
        var confirmed = await Entry("moves@barts.nhs.example");
        Assert.Equal(("PUBLISH", "CONFIRMED"), (confirmed.Method, confirmed.Status));

        host.Clock.Advance(TimeSpan.FromHours(1));
        var facts = host.Facts();
        Assert.True((await host.Send(new ChangeASession(session.Number, 0, facts with { On = facts.On?.AddDays(2) }, null, null, Knows: true), Actors.Coordinator)).Succeeded);
        await host.TellAttendees();

        var mail = host.MailsTo("moves@barts.nhs.example")[^1];
        Assert.StartsWith("Moved: Working with fathers is now", mail.Subject, StringComparison.Ordinal);
        var moved = await Entry("moves@barts.nhs.example");
        Assert.Equal((confirmed.Uid, confirmed.Sequence + 1, confirmed.Start.AddDays(2)), (moved.Uid, moved.Sequence, moved.Start));
        Assert.Equal(PlaceState.Confirmed, (await host.PlaceOf(place)).State);
        Assert.Equal(2, host.MailsTo("moves@barts.nhs.example").Count);
    }

    [CalendarParserFact, Trait("Rule", "TRN-13"), Trait("Rule", "HRD-32")]
    public async Task What_is_given_back_by_the_link_in_a_reminder_or_cancelled_is_taken_out_of_the_calendar()
    {
        var (session, _) = await Booked("gives@barts.nhs.example", "stays@barts.nhs.example");
        await host.TellAttendees();
        var uid = (await Entry("gives@barts.nhs.example")).Uid;
        await GoTo(session, daysBefore: 1, hour: 9);
        await host.RemindAttendees();

        using var reader = new Visitor(host.ClientOf(null));
        var link = TrainingMails.LinkIn(host.MailsTo("gives@barts.nhs.example")[^1].Text, "/training/places/");
        await (await reader.Open(link.EndsWith("/cant-come", StringComparison.Ordinal) ? link : link + "/cant-come")).Press("I can’t come");
        await host.Send(new CancelASession(session.Number, "The trainer is ill"), Actors.Coordinator);
        await host.TellAttendees();

        foreach (var email in new[] { "gives@barts.nhs.example", "stays@barts.nhs.example" })
        {
            var entry = await Entry(email);
            Assert.Equal((uid, "CANCEL", "CANCELLED"), (entry.Uid, entry.Method, entry.Status));
            Assert.StartsWith("mailto:", entry.Organiser, StringComparison.OrdinalIgnoreCase);
        }
        Assert.StartsWith("Cancelled: ", host.MailsTo("stays@barts.nhs.example")[^1].Subject, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "TRN-13")]
    public async Task Whoever_only_waited_is_told_of_a_cancellation_without_a_calendar_file()
    {
        var session = await host.PublishedSession(facts => facts with { Capacity = 1 });
        foreach (var email in new[] { "has.it@barts.nhs.example", "only.waits@barts.nhs.example" }) await host.Book(session, await host.KnownAttendee(email));
        await host.Send(new CancelASession(session.Number, "The trainer is ill"), Actors.Coordinator);
        await host.TellAttendees();

        Assert.NotNull(host.MailsTo("has.it@barts.nhs.example")[^1].Calendar);
        var waited = host.MailsTo("only.waits@barts.nhs.example")[^1];
        Assert.StartsWith("Cancelled: ", waited.Subject, StringComparison.Ordinal);
        Assert.Null(waited.Calendar);
    }

    [CalendarParserFact, Trait("Rule", "TRN-13")]
    public async Task Reminders_come_a_week_and_a_day_before_by_day_once_each_and_an_hour_before_what_is_online()
    {
        var session = await host.OnlineSession();
        await host.Book(session, await host.KnownAttendee("reminded@barts.nhs.example"));
        await host.TellAttendees();
        var expected = new List<string> { "Your place: Working with fathers" };

        await Expect(session, 7, 7, null);
        await Expect(session, 7, 8, "In a week: ");
        await Expect(session, 7, 9, null);
        await host.Book(session, await host.KnownAttendee("booked.later@barts.nhs.example"));
        await Expect(session, 6, 12, null);
        await Expect(session, 1, 7, null);
        await Expect(session, 1, 8, "Reminder: ");
        await Expect(session, 1, 23, null);
        await Expect(session, 0, 8, null);
        await Expect(session, 0, 8, "In an hour: ", minute: 30);
        await Expect(session, 0, 9, null);

        Assert.Equal("https://meet.example/abc", (await Entry("reminded@barts.nhs.example")).Location);
        Assert.DoesNotContain("meet.example", string.Concat(host.MailsTo("reminded@barts.nhs.example").Select(mail => mail.Text)), StringComparison.Ordinal);
        Assert.Contains("/cant-come", host.MailsTo("reminded@barts.nhs.example")[^1].Text, StringComparison.Ordinal);
        await host.TellAttendees();
        Assert.Equal(["Your place", "Reminder", "In an hour"], host.MailsTo("booked.later@barts.nhs.example").Select(mail => mail.Subject.Split(':')[0]).Order(StringComparer.Ordinal).Reverse());

        async Task Expect(TestSession of, int daysBefore, int hour, string? subject, int minute = 0)
        {
            await GoTo(of, daysBefore, hour, minute);
            await host.RemindAttendees();
            await host.RemindAttendees();
            if (subject is not null) expected.Add(subject);
            var mails = host.MailsTo("reminded@barts.nhs.example");
            Assert.Equal(expected.Count, mails.Count);
            Assert.StartsWith(expected[^1], mails[^1].Subject, StringComparison.Ordinal);
        }
    }

    [Fact, Trait("Rule", "TRN-13")]
    public async Task A_session_that_moved_reminds_anew_of_its_new_day_and_one_with_a_new_title_does_not()
    {
        var (session, _) = await Booked("anew@barts.nhs.example");
        await host.TellAttendees();
        await GoTo(session, 7, 9);
        await host.RemindAttendees();
        var facts = (await host.SessionOf(session)).StartsAt is { } starts ? host.Facts() with { On = DateOnly.FromDateTime(starts.Date), Title = "A new title" } : host.Facts();
        await host.Send(new ChangeASession(session.Number, 0, facts, null, null, Knows: true), Actors.Coordinator);
        await host.RemindAttendees();
        Assert.Equal(1, InAWeek());

        await host.Send(new ChangeASession(session.Number, 1, facts with { On = facts.On?.AddDays(14) }, null, null, Knows: true), Actors.Coordinator);
        await host.TellAttendees();
        await host.RemindAttendees();
        Assert.Equal(1, InAWeek());
        await GoTo(session, 7, 9);
        await host.RemindAttendees();
        Assert.Equal(2, InAWeek());

        int InAWeek() => host.MailsTo("anew@barts.nhs.example").Count(mail => mail.Subject.StartsWith("In a week", StringComparison.Ordinal));
    }

    private async Task<(TestSession Session, PlaceId Place)> Booked(params string[] emails)
    {
        var session = await host.PublishedSession();
        var places = new List<PlaceId>();
        foreach (var email in emails) places.Add(await host.Book(session, await host.KnownAttendee(email)));
        return (session, places[0]);
    }

    private async Task<ParsedEvent> Entry(string email) => Assert.Single(await RealCalendarParser.Read(host.MailsTo(email)[^1].Calendar ?? ""));

    /// <summary>So many days before the session, at that time in London.</summary>
    private async Task GoTo(TestSession session, int daysBefore, int hour, int minute = 0)
    {
        var on = (await host.SessionOf(session)).StartsAt is { } starts ? Partnership.Kernel.Time.London.DateOf(starts) : default;
        host.Clock.Set(Partnership.Kernel.Time.London.At(on.AddDays(-daysBefore), new(hour, minute)));
    }
}
