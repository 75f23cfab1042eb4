using Microsoft.Extensions.DependencyInjection;
using Partnership.Modules.Tests.Communications;
using Partnership.Testing;
using Partnership.TrainingAndEvents.Booking;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Places.GiveBack;
using Xunit;

namespace Partnership.Modules.Tests.TrainingAndEvents.Places;

public sealed class AManagersAnswer(MailHost host) : IClassFixture<MailHost>
{
    [Fact, Trait("Rule", "TRN-14"), Trait("Rule", "HRD-32")]
    public async Task The_manager_is_asked_by_mail_without_a_name_and_says_yes_with_a_button()
    {
        var session = await host.PublishedSession(facts => facts with { NeedsManager = true });
        var place = await Book(session, "wants@barts.nhs.example", "Wren Wants", "boss@barts.nhs.example");
        await host.TellAttendees();
        var mail = Assert.Single(host.MailsTo("boss@barts.nhs.example"));
        Assert.DoesNotContain("Wren", mail.Subject + mail.Text, StringComparison.Ordinal);
        Assert.Null(mail.Calendar);

        using var manager = new Visitor(host.ClientOf(null));
        await manager.Open(TrainingMails.LinkIn(mail.Text, "/training/places/approve/"));
        await manager.Open(manager.Address);
        Assert.Equal("May Wren Wants come?", manager.Heading);
        Assert.Equal(PlaceState.Asked, (await host.PlaceOf(place)).State);

        var (page, address) = (manager.Page, manager.Address);
        await manager.Press("Yes, they may come");
        Assert.Equal("You have said yes", manager.Heading);
        Assert.Equal(PlaceState.Confirmed, (await host.PlaceOf(place)).State);
        await manager.Back(page, address).Press("No, not this time");
        Assert.Contains(manager.Errors, error => error.Contains("answered already", StringComparison.Ordinal));
        Assert.Equal(PlaceState.Confirmed, (await host.PlaceOf(place)).State);
    }

    [Fact, Trait("Rule", "TRN-14"), Trait("Rule", "TRN-11")]
    public async Task Who_was_asked_for_keeps_their_turn_in_the_line_while_the_manager_thinks()
    {
        var session = await host.PublishedSession(facts => facts with { NeedsManager = true, Capacity = 1 });
        var (first, second, third) = (await Book(session, "a@barts.nhs.example"), await Book(session, "b@barts.nhs.example"), await Book(session, "c@barts.nhs.example"));
        await Answer(first, "Yes, they may come");
        await Answer(third, "Yes, they may come");
        await Answer(second, "Yes, they may come");
        Assert.Equal((PlaceState.Confirmed, PlaceState.Waiting, PlaceState.Waiting), ((await host.PlaceOf(first)).State, (await host.PlaceOf(second)).State, (await host.PlaceOf(third)).State));
        await host.Send(new GiveBackAPlace(first), Actors.Coordinator);
        Assert.Equal((PlaceState.Offered, PlaceState.Waiting), ((await host.PlaceOf(second)).State, (await host.PlaceOf(third)).State));
    }

    [Fact, Trait("Rule", "TRN-14")]
    public async Task A_no_is_told_to_who_asked_and_one_that_was_taken_back_needs_no_answer()
    {
        var session = await host.PublishedSession(facts => facts with { NeedsManager = true });
        var (refused, gone) = (await Book(session, "refused@barts.nhs.example"), await Book(session, "gone@barts.nhs.example"));
        await Answer(refused, "No, not this time");
        await host.TellAttendees();
        Assert.Contains(host.MailsTo("refused@barts.nhs.example"), mail => mail.Subject.StartsWith("You can’t come this time", StringComparison.Ordinal));

        await host.Send(new GiveBackAPlace(gone), Actors.Coordinator);
        using var manager = new Visitor(host.ClientOf(null));
        Assert.Equal("There is nothing to answer any more", (await manager.Open(PageFor(gone))).Heading);
    }

    private async Task Answer(PlaceId place, string button)
    {
        using var manager = new Visitor(host.ClientOf(null));
        await (await manager.Open(PageFor(place))).Press(button);
        Assert.Empty(manager.Errors);
    }

    private string PageFor(PlaceId place) => host.Services.GetRequiredService<PlaceKeys>().HrefForApprover(place);

    private async Task<PlaceId> Book(TestSession session, string email, string? name = null, string manager = "manager@barts.nhs.example") =>
        (await host.TryToBook(session, (await host.KnownAttendee(email, name)).Actor, new WantedPlace(null, null, null, null, manager))).Value;
}
