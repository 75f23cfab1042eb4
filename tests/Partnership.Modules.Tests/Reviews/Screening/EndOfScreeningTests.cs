using System.Net;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Reviews.Cases.AddToTheTeam;
using Partnership.Reviews.Notification.RecordAwareness;
using Partnership.Reviews.Notification.RecordNotification;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Screening;

/// <summary>On a host of its own: its clock moves from day to day.</summary>
public sealed class EndOfScreeningTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "REV-90"), Trait("Rule", "REV-20")]
    public async Task Who_screened_sees_the_case_to_the_end_of_that_day_and_who_notifies_until_it_is_done()
    {
        var made = await host.CaseAtNotification();
        Assert.Equal(HttpStatusCode.OK, await Sees(made, Actors.DesignatedNurse));
        Assert.DoesNotContain(made.Reference, await Home(Actors.DesignatedNurse), StringComparison.Ordinal);

        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.NotFound, await Sees(made, Actors.DesignatedNurse));
        Assert.Equal(HttpStatusCode.NotFound, await Sees(made, Actors.DetectiveSuperintendent));
        Assert.Contains($"Notify the National Panel of {made.Reference}", await Home(Actors.HeadOfQualityAssurance), StringComparison.Ordinal);

        await host.Do(new RecordAwareness(made.Reference, Today, "Told by the hospital", host.Key()), Actors.HeadOfQualityAssurance);
        await host.Do(new RecordNotification(made.Reference, Today, $"SIN-{made.Reference}", "Head of Service", host.Key()), Actors.HeadOfQualityAssurance);
        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.NotFound, await Sees(made, Actors.HeadOfQualityAssurance));
    }

    [Fact, Trait("Rule", "REV-90")]
    public async Task Who_holds_another_part_in_the_case_goes_on_seeing_it_for_that_one()
    {
        var made = await host.CaseInScreening();
        var email = $"{Actors.DesignatedNurse.Person?.Value:n}@example.org";
        await host.Do(new AddToTheTeam(made.Reference, email, "Adviser on health", "Knows the ward", Today.AddDays(9), host.Key()));
        using var officer = await new Visitor(host.ClientOf(Actors.Coordinator)).Open($"/cases/{made.Reference}/people");
        Assert.Single(officer.Page.QuerySelectorAll("h2, h3"), one => one.TextContent.Trim() == Actors.DesignatedNurse.Name);
        await host.Do(host.Decision(made));

        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.OK, await Sees(made, Actors.DesignatedNurse));
        Assert.Equal(HttpStatusCode.NotFound, await Sees(made, Actors.DetectiveSuperintendent));
        host.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Equal(HttpStatusCode.NotFound, await Sees(made, Actors.DesignatedNurse));
    }

    [Fact, Trait("Rule", "REV-90"), Trait("Rule", "REV-40")]
    public async Task A_screener_who_sits_on_the_panel_sees_the_case_again_from_the_invitation()
    {
        var made = await host.CaseAtRapidReview();
        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.NotFound, await Sees(made, Actors.DetectiveSuperintendent));
        var free = await host.Send(new Partnership.Reviews.Panels.Days.FreeDays(made.Reference), Actors.Coordinator);
        await host.Do(host.PanelOn(made, free!.Days.First(day => day > Today)) with { WhyLate = "The next free day" });

        Assert.Equal(HttpStatusCode.OK, await Sees(made, Actors.DetectiveSuperintendent));
    }

    private DateOnly Today => London.Today(host.Clock);

    private async Task<HttpStatusCode> Sees(TestCase made, Actor actor) => (await new Visitor(host.ClientOf(actor)).Open($"/cases/{made.Reference}")).Status;

    private async Task<string> Home(Actor actor) => (await new Visitor(host.ClientOf(actor)).Open("/home")).Text;
}
