using Partnership.Kernel.Identity;
using Partnership.Modules.Tests.Communications;
using Partnership.Testing;
using Partnership.TrainingAndEvents;
using Partnership.TrainingAndEvents.Courses;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;
using Xunit;

namespace Partnership.Modules.Tests.TrainingAndEvents.Attendees;

public sealed class YourTrainingPages(MailHost host) : IClassFixture<MailHost>
{
    [Fact, Trait("Rule", "TRN-23")]
    public async Task The_record_says_what_comes_what_was_and_until_when_it_counts_and_shows_nobody_elses()
    {
        var course = await host.InTraining((db, _) =>
        {
            var made = new Course(Ids.New<CourseId>(host.Clock), new() { Title = "Basic safeguarding", Summary = "…", Outcomes = "…", Level = Level.Basic, ProviderKind = ProviderKind.Commissioned, Provider = "Invented Training Company", ValidMonths = 36 });
            db.Courses.Add(made);
            return Task.FromResult(made.Id);
        });
        var attendee = await host.KnownAttendee("record@barts.nhs.example", "Ray Record");
        var (been, other) = (await host.PublishedSession(facts => facts with { Course = course, Title = "What has been" }), await host.PublishedSession(facts => facts with { Title = "Somebody else’s" }));
        var place = await host.Book(been, attendee);
        await host.Book(other, await host.KnownAttendee("other@barts.nhs.example"));
        host.Clock.Advance(TimeSpan.FromDays(30));
        await host.InTraining(async (db, _) => (await db.Places.FindAsync(place))?.Mark(true, MarkedHow.Organiser, host.Clock.GetUtcNow()));
        var coming = await host.PublishedSession(facts => facts with { Title = "What comes" });
        await host.Book(coming, attendee);

        using var visitor = new Visitor(await host.BrowserOf(attendee));
        await visitor.Open("/training/yours");
        foreach (var words in new[] { "Ray Record, Barts", "What comes", "What has been", "14 December 2026", "14 December 2029" }) Assert.Contains(words, visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Somebody else", visitor.Text, StringComparison.Ordinal);
        Assert.Contains(visitor.Page.QuerySelectorAll("a"), link => link.GetAttribute("href") == host.PageOf(place) + "/certificate");

        await (await visitor.Follow("Leave this browser")).Press("Leave this browser");
        Assert.Contains("Your work email address", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("What comes", visitor.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "TRN-10"), Trait("Rule", "TRN-23")]
    public async Task Whoever_is_not_known_gets_a_link_to_their_training()
    {
        await host.Book(await host.PublishedSession(), await host.KnownAttendee("comes.back@barts.nhs.example"));
        using var visitor = new Visitor(host.ClientOf(null));
        await (await visitor.Open("/training/yours")).Press("Send me the link", ("Email", "comes.back@barts.nhs.example"));
        await host.SendMails();
        await (await visitor.Open(TrainingMails.LinkIn(host.MailsTo("comes.back@barts.nhs.example")[^1].Text, "/training/link/"))).Press("See my training");
        Assert.Equal("/training/yours", visitor.Address);
        Assert.Contains("Working with fathers", visitor.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "TRN-12"), Trait("Rule", "HRD-32")]
    public async Task One_person_with_two_addresses_has_one_place_and_the_other_goes_to_who_waits()
    {
        var session = await host.PublishedSession(facts => facts with { Capacity = 2 });
        var (work, home, other) = (await host.KnownAttendee("twice@barts.nhs.example"), await host.KnownAttendee("twice@home.example"), await host.KnownAttendee("waits@elft.nhs.example"));
        var earlier = await host.Book(session, work);
        var later = (await host.TryToBook(session, home.Actor, new(null, "barts", null, null, null))).Value;
        await host.InTraining(async (db, _) => (await db.Places.FindAsync(later))?.Confirm(host.Clock.GetUtcNow()));
        var waits = await host.Book(session, other);
        Assert.Equal(PlaceState.Waiting, (await host.PlaceOf(waits)).State);

        using var visitor = new Visitor(await host.BrowserOf(work));
        await (await (await visitor.Open("/training/yours")).Follow("I also use another email address")).Press("Send the link there", ("Email", "twice@home.example"));
        Assert.Contains("Check your email", visitor.Heading, StringComparison.Ordinal);
        await host.SendMails();
        await visitor.Open(TrainingMails.LinkIn(host.MailsTo("twice@home.example")[^1].Text, "/training/link/"));
        Assert.Equal(PlaceState.Confirmed, (await host.PlaceOf(later)).State);
        await visitor.Press("Yes, this is my address too");

        Assert.Equal("/training/yours", visitor.Address);
        Assert.Equal((PlaceState.Confirmed, PlaceState.Removed, PlaceState.Offered), ((await host.PlaceOf(earlier)).State, (await host.PlaceOf(later)).State, (await host.PlaceOf(waits)).State));
        Assert.Contains("Working with fathers", visitor.Text, StringComparison.Ordinal);
        await host.TellAttendees();
        Assert.DoesNotContain(host.MailsTo("twice@barts.nhs.example"), mail => mail.Calendar?.Contains("CANCEL", StringComparison.Ordinal) == true);
    }
}
