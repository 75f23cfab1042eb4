using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Modules.Tests.Communications;
using Partnership.Testing;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Sessions.CancelASession;
using Xunit;

namespace Partnership.Modules.Tests.TrainingAndEvents.Booking;

public sealed class BookingByLink(MailHost host) : IClassFixture<MailHost>
{
    [Fact, Trait("Rule", "TRN-10"), Trait("Rule", "HRD-32")]
    public async Task A_scanner_that_opens_the_link_three_times_books_nothing_and_its_reader_books_with_the_button()
    {
        var session = await host.PublishedSession();
        using var reader = await AskForALink(session, "reader@barts.nhs.example");
        Assert.Contains("Nothing is booked yet", reader.Text, StringComparison.Ordinal);
        Assert.Contains("reader@barts.nhs.example", reader.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("reader", reader.Address, StringComparison.Ordinal);
        var link = await LinkOf("reader@barts.nhs.example");

        for (var time = 0; time < 3; time++)
        {
            using var scanner = new Visitor(host.ClientOf(null));
            Assert.Equal("Go on with your booking", (await scanner.Open(link)).Heading);
            host.Clock.Advance(TimeSpan.FromSeconds(30));
        }
        Assert.Equal(0, await Confirmed("reader@barts.nhs.example"));

        await (await reader.Open(link)).Press("Go on with the booking");
        Assert.Equal($"/training/book?session={session.Number}", reader.Address);
        await reader.Press("Book", ("Input.Name", "Robin Reader"));
        Assert.Equal("You have a place", reader.Heading);
        Assert.Equal(1, (await host.SessionOf(session)).Held);
        Assert.Equal("This link doesn’t work any more", (await new Visitor(host.ClientOf(null)).Open(link)).Heading);
    }

    [Fact, Trait("Rule", "TRN-10")]
    public async Task An_address_that_was_mistyped_is_pointed_out_and_holds_no_place_and_no_turn_in_the_line()
    {
        var session = await host.PublishedSession(facts => facts with { Capacity = 1 });
        await host.Book(session, await host.KnownAttendee("has.it@barts.nhs.example"));
        using var visitor = await AskForALink(session, "sam@bartz.nhs.example");
        Assert.Contains(visitor.Errors, error => error.Contains("Did you mean barts.nhs.example?", StringComparison.Ordinal));
        Assert.Equal("sam@bartz.nhs.example", visitor.Page.QuerySelector("#Email")?.GetAttribute("value"));

        // A typo that looks like any other address: its link is sent, and nobody ever presses its button.
        await visitor.Press("Send me the link", ("Email", "sma@barts.nhs.example"));
        Assert.Equal("Check your email", visitor.Heading);
        Assert.Equal(0, (await host.SessionOf(session)).Waiting);
        await visitor.Follow("Change the address");
        Assert.Equal($"/training/book?session={session.Number}", visitor.Address);
    }

    [Fact, Trait("Rule", "TRN-10")]
    public async Task One_address_gets_a_few_links_and_then_is_left_in_peace_for_a_while()
    {
        var session = await host.PublishedSession();
        for (var time = 0; time < 4; time++) (await AskForALink(session, "flooded@barts.nhs.example")).Dispose();
        using var fifth = await AskForALink(session, "flooded@barts.nhs.example");
        Assert.Equal(HttpStatusCode.TooManyRequests, fifth.Status);
        Assert.Contains(fifth.Errors, error => error.Contains("several links", StringComparison.Ordinal));
        await host.SendMails();
        Assert.Equal(4, host.MailsTo("flooded@barts.nhs.example").Count);
    }

    [Fact, Trait("Rule", "TRN-10"), Trait("Rule", "HRD-32")]
    public async Task A_link_that_is_old_used_or_made_up_gets_the_same_calm_words()
    {
        var session = await host.PublishedSession();
        (await AskForALink(session, "late@barts.nhs.example")).Dispose();
        var link = await LinkOf("late@barts.nhs.example");
        using var visitor = new Visitor(host.ClientOf(null));
        await visitor.Open(link);
        host.Clock.Advance(TimeSpan.FromMinutes(61));
        await visitor.Press("Go on with the booking");
        Assert.Equal("This link doesn’t work any more", visitor.Heading);
        await visitor.Follow("Ask for a new link");
        Assert.Equal($"/training/book?session={session.Number}", visitor.Address);

        await visitor.Open("/training/link/made-up");
        Assert.Equal((HttpStatusCode.NotFound, "This link doesn’t work any more"), (visitor.Status, visitor.Heading));
    }

    [Fact, Trait("Rule", "TRN-10"), Trait("Rule", "TRN-12")]
    public async Task A_double_click_is_one_booking_and_leads_to_the_same_place()
    {
        var session = await host.PublishedSession();
        using var visitor = new Visitor(await host.BrowserOf(await host.KnownAttendee("double@barts.nhs.example")));
        await visitor.Open($"/training/book?session={session.Number}");
        var (page, address) = (visitor.Page, visitor.Address);
        var first = (await visitor.Press("Book")).Address;
        var second = (await visitor.Back(page, address).Press("Book")).Address;
        Assert.StartsWith("/training/places/", first, StringComparison.Ordinal);
        Assert.Equal(first, second);
        Assert.Equal(1, (await host.SessionOf(session)).Held);
    }

    [Fact, Trait("Rule", "TRN-10"), Trait("Rule", "TRN-14")]
    public async Task Who_forgets_something_keeps_what_they_typed_and_who_works_elsewhere_says_where()
    {
        var session = await host.PublishedSession(facts => facts with { NeedsManager = true, AsksDiet = true });
        using var visitor = new Visitor(await host.BrowserOf(await host.KnownAttendee("someone@school.example", "")));
        await visitor.Open($"/training/book?session={session.Number}");
        await visitor.Press("Book", ("Input.Access", "A hearing loop"), ("Input.Diet", "No nuts"));
        Assert.Contains(visitor.Errors, error => error.StartsWith("Enter your name", StringComparison.Ordinal));
        Assert.Contains("A hearing loop", visitor.Page.QuerySelector("#Input_Access")?.TextContent, StringComparison.Ordinal);

        await visitor.Press("Book", ("Input.Name", "Sandy Someone"));
        Assert.Contains(visitor.Errors, error => error.Contains("Tell us where you work", StringComparison.Ordinal));
        await visitor.Press("Book", ("Input.Elsewhere", "Invented Primary School"));
        Assert.Contains(visitor.Errors, error => error.StartsWith("Enter your line manager’s email address", StringComparison.Ordinal));
        await visitor.Press("Book", ("Input.Approver", "someone@school.example"));
        Assert.Contains(visitor.Errors, error => error.Contains("not your own", StringComparison.Ordinal));
        await visitor.Press("Book", ("Input.Approver", "head@school.example"));
        Assert.Equal("Your booking waits for a yes", visitor.Heading);
    }

    [Fact, Trait("Rule", "TRN-10")]
    public async Task What_is_not_in_the_calendar_is_not_there_and_what_is_cancelled_or_has_begun_is_said_in_words()
    {
        using var visitor = new Visitor(await host.BrowserOf(await host.KnownAttendee("early@barts.nhs.example")));
        var draft = await host.DraftSession();
        foreach (var address in new[] { $"session={draft.Number}", "session=999999", "session=abc" }) Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"/training/book?{address}")).Status);

        var (cancelled, begun) = (await host.PublishedSession(), await host.PublishedSession());
        await host.Send(new CancelASession(cancelled.Number, "The trainer is ill"), Actors.Coordinator);
        Assert.Contains("Cancelled: The trainer is ill", (await visitor.Open($"/training/book?session={cancelled.Number}")).Text, StringComparison.Ordinal);
        await host.InTraining(async (db, _) => await db.Database.ExecuteSqlAsync($"update training.session set starts_at = {host.Clock.GetUtcNow().AddHours(-1)} where id = {begun.Id.Value}"));
        await visitor.Open($"/training/book?session={begun.Number}");
        Assert.Contains("It has begun", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(visitor.Page.QuerySelectorAll("main button"), button => button.TextContent.Contains("Book", StringComparison.Ordinal));
        Assert.Contains("Nothing is chosen yet", (await visitor.Open("/training/book")).Text, StringComparison.Ordinal);
    }

    private async Task<Visitor> AskForALink(TestSession session, string email)
    {
        var visitor = new Visitor(host.ClientOf(null));
        await visitor.Open($"/training/book?session={session.Number}");
        return await visitor.Press("Send me the link", ("Email", email));
    }

    private async Task<string> LinkOf(string email)
    {
        await host.SendMails();
        return TrainingMails.LinkIn(host.MailsTo(email)[^1].Text, "/training/link/");
    }

    /// <summary>Addresses that count as confirmed.</summary>
    private Task<int> Confirmed(string email) => host.InTraining(async (db, services) =>
    {
        var fingerprint = services.GetRequiredService<ClosedParts>().Fingerprint(email);
        return await db.Addresses.CountAsync(one => one.Fingerprint == fingerprint);
    });
}
