using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Jobs;
using Partnership.Testing;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Places.GiveBack;
using Xunit;

namespace Partnership.Modules.Tests.TrainingAndEvents.Places;

public sealed class ForgettingNeeds(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "TRN-14")]
    public async Task What_somebody_needs_goes_the_day_after_the_event_or_when_they_do_not_come()
    {
        var session = await host.PublishedSession();
        var (comes, goes) = (await Book(session, "comes@barts.nhs.example"), await Book(session, "goes@barts.nhs.example"));
        await host.Send(new GiveBackAPlace(goes), Actors.Coordinator);

        host.Clock.Set(new(2026, 12, 14, 23, 0, 0, TimeSpan.Zero));   // the evening of the event
        await Sweep("What attendees needed to take part");
        Assert.NotNull((await host.PlaceOf(comes)).Needs);
        Assert.Null((await host.PlaceOf(goes)).Needs);

        host.Clock.Advance(TimeSpan.FromHours(1));
        await Sweep("What attendees needed to take part");
        Assert.Null((await host.PlaceOf(comes)).Needs);
    }

    [Fact, Trait("Rule", "TRN-10")]
    public async Task Links_and_visits_that_are_long_over_are_forgotten_with_the_addresses_in_them()
    {
        using var browser = await host.BrowserOf(await host.KnownAttendee("once@barts.nhs.example"));
        await host.Send(new Partnership.TrainingAndEvents.Attendees.SendALink.SendALink("never.pressed@barts.nhs.example", "/training/yours", false, host.Key()), Partnership.Kernel.Identity.Actor.Public);
        Assert.Equal((1, 1), await Kept());
        host.Clock.Advance(TimeSpan.FromDays(29));
        await Sweep("Old links for booking training");
        Assert.Equal((1, 1), await Kept());
        host.Clock.Advance(TimeSpan.FromDays(2));
        await Sweep("Old links for booking training");
        Assert.Equal((0, 0), await Kept());
    }

    private Task<(int Links, int Visits)> Kept() => host.InTraining(async (db, _) => (await db.Links.CountAsync(), await db.Visits.CountAsync()));

    private Task<Partnership.Kernel.Acts.Outcome> Sweep(string name) => host.Send(new RunASweepNow(name), Actors.Coordinator);

    private async Task<PlaceId> Book(TestSession session, string email) =>
        (await host.TryToBook(session, (await host.KnownAttendee(email)).Actor, new(null, null, "A hearing loop", null, null))).Value;
}
