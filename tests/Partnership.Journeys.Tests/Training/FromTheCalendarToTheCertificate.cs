using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Partnership.Journeys.Tests.Browsing;
using Partnership.Kernel.Time;
using Partnership.Platform.Jobs;
using Partnership.Testing;
using Partnership.TrainingAndEvents.Places;
using Xunit;

namespace Partnership.Journeys.Tests.Training;

/// <summary>Training as its people meet it: a practitioner on a phone, a partner who offers a course, an organiser whose network goes away, a training lead with a file. Every page is looked at.</summary>
public sealed class FromTheCalendarToTheCertificate(Site site) : IClassFixture<Site>, IAsyncLifetime
{
    private const string Email = "midwife.example@barts.nhs.example";
    private const string Barts = "Barts Health NHS Trust, including Midwifery";

    private readonly List<Person> _people = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var one in _people) await one.DisposeAsync();
        site.NothingWasFound();
    }

    [BrowserFact]
    [Trait("Rule", "TRN-03"), Trait("Rule", "TRN-10"), Trait("Rule", "TRN-21"), Trait("Rule", "TRN-22"), Trait("Rule", "PLT-71")]
    public async Task A_practitioner_on_a_phone_finds_a_course_books_it_without_a_password_comes_and_takes_the_certificate()
    {
        var session = await site.Host.PublishedSession(facts => facts with { Title = "Seeing the whole family" });
        var practitioner = await Somebody(null);
        await practitioner.Page.SetViewportSizeAsync(320, 640);
        await practitioner.Open("/training");
        await practitioner.Follow("Seeing the whole family");
        await practitioner.Look("training-session");
        await practitioner.Open("/training");
        await practitioner.Look("training-calendar");
        await practitioner.Open("/training/month");
        await practitioner.Look("training-month");
        await practitioner.Open(session.Page);
        await practitioner.Page.GetByRole(AriaRole.Button, new() { Name = "Book a place" }).ClickAsync();
        await practitioner.PressInVain("Send me the link", "Enter your work email address");
        await practitioner.Form.Type("Your work email address", "midwife.example@barts.nhs.exampel");
        await practitioner.PressInVain("Send me the link", "Did you mean barts.nhs.example?");
        await practitioner.Form.Type("Your work email address", Email);
        await practitioner.Press("Send me the link");
        await practitioner.Reads("Nothing is booked yet");
        await practitioner.Look("training-link-sent");

        await practitioner.Open(await LinkFor(Email, "/training/link/"));
        await practitioner.Look("training-link");
        await practitioner.Press("Go on with the booking");
        await practitioner.PressInVain("Book", "Enter your name");
        await practitioner.Form.Type("Your name", "Midwife Example");
        await practitioner.Look("training-book");
        await practitioner.Press("Book");
        var place = practitioner.Address;
        await practitioner.Look("training-place");

        await On(session, 1);
        await The_organiser_marks_the_only_one_as_here(session);
        await practitioner.Open(place);
        await practitioner.Follow("Say what it was like");
        await practitioner.PressInVain("Send", "Say how useful it was");
        await practitioner.Page.Locator("main input[type=radio]").First.CheckAsync();
        await practitioner.Press("Send");
        await practitioner.Open(place + "/certificate");
        await practitioner.Press("Get your certificate");
        await practitioner.Reads("Midwife Example");
        await practitioner.Look("training-certificate");

        var anybody = await Somebody(null);
        await anybody.Open("/certificates");
        await anybody.Form.Type("The code on the certificate", await practitioner.Words(".certificate__code"));
        await anybody.Press("Check");
        await anybody.Reads("Seeing the whole family");
        await anybody.DoesNotRead("Midwife Example");
        await anybody.Look("training-certificate-valid");
    }

    [BrowserFact]
    [Trait("Rule", "TRN-02"), Trait("Rule", "PLT-71")]
    public async Task A_partner_offers_a_course_the_business_unit_puts_it_into_the_calendar_and_everybody_finds_it()
    {
        var partner = await Somebody($"Agency safeguarding lead, {Barts}");
        await partner.Open("/training/offers");
        await partner.Look("training-offers-empty");
        await partner.Page.GetByRole(AriaRole.Button, new() { Name = "Offer training" }).ClickAsync();
        await partner.PressInVain("Save as a draft", "Choose what it is");
        var form = partner.Form;
        await form.Select("What is it?", "Course");
        await form.Type("Title", "Bruising in babies: a paediatric view");
        await form.Type("What is it about?", "What we look for, and what we ask.");
        await form.Choose("Who is it for?", "Health staff");
        await form.Type("Provider, as people read it", "Barts Health");
        await form.Date("Day", site.Today.AddDays(40));
        await form.Type("Begins", "1pm");
        await form.Type("Ends", "3:30pm");
        await form.Choose("Where is it?", "In a room");
        await form.Select("Level", "Specialist");
        await form.Choose("What becomes of a place that is free again?", "It is given at once to whoever waits longest");
        await form.Type("Venue, with its address", "Room 4, Invented Hospital");
        await form.Type("Places", "20");
        await partner.Look("training-offer");
        await partner.Press("Save as a draft");
        await partner.Look("training-offer-draft");
        await partner.Press("Offer it to the calendar");

        var coordinator = await Somebody("Safeguarding Children Partnership Coordinator");
        await coordinator.Open("/training/plan");
        await coordinator.Look("training-plan");
        await coordinator.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Bruising in babies") }).First.ClickAsync();
        await coordinator.Press("Put it into the calendar");
        await coordinator.Look("training-manage");

        var anybody = await Somebody(null);
        await anybody.Open("/training");
        await anybody.Reads("Bruising in babies: a paediatric view");
    }

    [BrowserFact]
    [Trait("Rule", "TRN-20"), Trait("Rule", "PLT-71")]
    public async Task An_organiser_marks_who_is_there_while_the_network_is_away_and_nothing_is_lost_or_doubled()
    {
        var session = await site.Host.PublishedSession(facts => facts with { Title = "At the door", On = site.Today, From = new TimeOnly(20, 0), To = new TimeOnly(21, 0) });
        foreach (var who in new[] { "one", "two", "three" }) await site.Host.Book(session, await site.Host.KnownAttendee($"{who}.door@elft.nhs.example", $"Health visitor {who}"));
        var organiser = await Somebody("Safeguarding Children Partnership Coordinator");
        await organiser.Open($"{session.Page}/register");
        await organiser.Look("training-register");
        await organiser.Open($"{session.Page}/check-in");
        await organiser.Look("training-check-in");

        await organiser.Context.SetOfflineAsync(true);
        await Tap(organiser, "Here", "Health visitor one");
        await Tap(organiser, "Not here", "Health visitor two");
        await organiser.Reads("2 marks are kept on this phone, not sent yet");
        await organiser.Look("training-check-in-offline");
        await organiser.Context.SetOfflineAsync(false);
        await Assertions.Expect(organiser.Page.Locator("[data-check-in-sending]")).ToHaveTextAsync("");
        await Tap(organiser, "Here", "Health visitor one");
        await Assertions.Expect(organiser.Page.Locator("[data-check-in-sending]")).ToHaveTextAsync("");

        await organiser.Open($"{session.Page}/check-in");
        await organiser.Reads("1 here · 1 not here · 1 not marked yet");
    }

    [BrowserFact]
    [Trait("Rule", "TRN-15"), Trait("Rule", "PLT-52"), Trait("Rule", "PLT-71")]
    public async Task A_training_lead_books_for_colleagues_from_a_file_and_sees_who_gets_a_place_before_anything_changes()
    {
        var session = await site.Host.PublishedSession(facts => facts with { Title = "For a whole ward", Capacity = 2 });
        var lead = await Somebody($"Training lead, {Barts}");
        await lead.Open($"{session.Page}/colleagues/file");
        await lead.PressInVain("Check the rows", "Choose");
        await lead.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "ward.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes("Name,Email\nMidwife A,a.ward@barts.nhs.example\nMidwife B,b.ward@barts.nhs.example\nMidwife C,c.ward@barts.nhs.example\nSomebody else,x@elsewhere.example\n"),
        });
        await lead.Press("Check the rows");
        await lead.Look("training-colleagues-report");
        await lead.Form.Choose("If there are fewer places than colleagues", "Book as many as fit");
        await lead.Press("Book for 3 colleagues");
        await lead.Open("/training/agency");
        await lead.Reads("For a whole ward");
        await lead.Look("training-agency");
        var counted = await site.Host.SessionOf(session);
        Assert.Equal((2, 1), (counted.Held, counted.Waiting));
    }

    private async Task The_organiser_marks_the_only_one_as_here(TestSession session)
    {
        var organiser = await Somebody("Safeguarding Children Partnership Coordinator");
        await organiser.Open($"{session.Page}/check-in");
        await Tap(organiser, "Here", "Midwife Example");
        await Assertions.Expect(organiser.Page.Locator("[data-check-in-sending]")).ToHaveTextAsync("");
        await organiser.Press("That’s all: settle who was there");
    }

    private static Task Tap(Person organiser, string button, string who) => organiser.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($@"^{button}\W+{who}$") }).ClickAsync();

    /// <summary>So many hours after the session has ended.</summary>
    private async Task On(TestSession session, int hoursAfter)
    {
        await site.Deliver();
        site.Host.Clock.Set(((await site.Host.SessionOf(session)).EndsAt ?? default).AddHours(hoursAfter));
        await site.Organisations.Later(TimeSpan.Zero);
    }

    private async Task<Person> Somebody(string? name)
    {
        _people.Add(await site.Person(name));
        return _people[^1];
    }

    /// <summary>Where the newest mail leads that was sent to this address.</summary>
    private async Task<string> LinkFor(string email, string path)
    {
        await site.Deliver();
        var mail = site.Mails.First(one => one.To.Contains(email, StringComparison.Ordinal) && one.Text.Contains(path, StringComparison.Ordinal));
        return new Regex(Regex.Escape(path) + "[A-Za-z0-9_-]+").Match(mail.Text).Value;
    }
}
