using System.Net;
using Microsoft.EntityFrameworkCore;
using Partnership.Communications.Persistence;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Persistence;
using Partnership.Reviews.Cases.Involvement.CloseTheCase;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Involvement;

/// <summary>Declared in one tab, closed in every other (BYD-10).</summary>
public sealed class AConflictClosesTheCaseAtOnce(TestHost host) : IClassFixture<TestHost>
{
    private static readonly Actor Officer = Actors.Person("business-unit-officer", "A further officer", "business-unit", AccessRole.BusinessUnitOfficer);

    [Fact, Trait("Rule", "BYD-10"), Trait("Rule", "HRD-20"), Trait("Rule", "REV-40")]
    public async Task Open_tabs_links_lists_home_and_downloads_made_before_find_nothing_any_more()
    {
        var made = await host.CaseWithPanel();
        using var vote = await new Visitor(host.ClientOf(Actors.DesignatedDoctor)).Open($"/cases/{made.Reference}/panel/interest");
        using var tab = await new Visitor(host.ClientOf(Actors.DesignatedDoctor)).Open($"/cases/{made.Reference}/panel/substitute/{Actors.DesignatedDoctor.Person}");
        string[] links = ["", "/referral", "/panel", "/panel/invitation.ics", "/panel/pack", "/decision"];
        foreach (var link in links) Assert.Equal(HttpStatusCode.OK, await Status($"/cases/{made.Reference}{link}"));

        await vote.Press(null, ("Input.Interest", "Real"), ("Input.Words", "A cousin of the family"));
        Assert.Equal("/home", vote.Address);
        Assert.Contains("The case is closed to you until the chair has decided", vote.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(made.Reference, vote.Text, StringComparison.Ordinal);

        await tab.Press(null, ("Input.Why", "Away"), ("Input.Substitute", $"{Actors.DesignatedNurse.Person}"));
        Assert.Equal(HttpStatusCode.NotFound, tab.Status);
        Assert.Contains("closed to you since", tab.Text, StringComparison.Ordinal);
        foreach (var link in links) Assert.Equal(HttpStatusCode.NotFound, await Status($"/cases/{made.Reference}{link}"));
        await tab.Open("/cases");
        Assert.DoesNotContain(made.Reference, tab.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "BYD-10"), Trait("Rule", "COM-22")]
    public async Task No_mail_about_it_reaches_them_and_the_mail_log_does_not_tell_them_of_it()
    {
        await host.SeatEverybody();
        await host.Seat(Officer);
        var made = await host.CaseWithPanel();
        await host.Deliver();
        await host.CloseCaseTo(made, Officer);
        await host.CloseCaseTo(made, Actors.DesignatedDoctor);
        var before = await MailsTo(Actors.DesignatedDoctor);
        Assert.True(before > 0);

        var free = await host.Send(new Partnership.Reviews.Panels.Days.FreeDays(made.Reference), Actors.Coordinator) ?? throw new InvalidOperationException("No such case.");
        await host.Do(new Partnership.Reviews.Panels.MovePanel.MovePanel
        {
            Reference = made.Reference,
            HeldOn = free.Days[^1],
            StartsAt = new(10, 0),
            EndsAt = new(12, 0),
            Place = "Town Hall, room 4",
            WhyLate = "The chair is away",
            Why = "The chair is away",
            IdempotencyKey = host.Key(),
        });
        await host.Deliver();

        Assert.Equal(before, await MailsTo(Actors.DesignatedDoctor));
        using var colleague = await new Visitor(host.ClientOf(Actors.Coordinator)).Open("/communications/mail-log");
        Assert.Contains(made.Reference, colleague.Text, StringComparison.Ordinal);
        using var shutOut = await new Visitor(host.ClientOf(Officer)).Open("/communications/mail-log");
        Assert.DoesNotContain(made.Reference, shutOut.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "HRD-14"), Trait("Rule", "BYD-10"), Trait("Rule", "PLT-13")]
    public async Task An_officer_closes_the_case_to_somebody_who_may_be_involved_and_opens_it_again()
    {
        await host.SeatEverybody();
        var made = await host.CaseInScreening();
        var nurse = Actors.DesignatedNurse;
        using var page = await new Visitor(host.ClientOf(Actors.Coordinator)).Open($"/cases/{made.Reference}/people/shut-out");
        Assert.Contains("closed to nobody", page.Text, StringComparison.Ordinal);
        await page.Press("Close the case to them");
        Assert.Equal(["Enter their work email address.", "Say why, in a few words."], page.Errors);
        await page.Press("Close the case to them", ("Input.Email", $"{nurse.Person?.Value:n}@example.org"), ("Input.Why", "Named by the referrer"));
        Assert.Contains("The case is closed to them", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await Status($"/cases/{made.Reference}", nurse));

        await page.Press("Open it again", ("reason", "Another person of that name"));
        Assert.Contains("closed to nobody", page.Text, StringComparison.Ordinal);
        // They were taken off the team: being let in again is an act of its own.
        Assert.Equal(HttpStatusCode.NotFound, await Status($"/cases/{made.Reference}", nurse));
    }

    [Fact, Trait("Rule", "HRD-14")]
    public async Task A_declared_conflict_is_the_chairs_to_decide_and_the_last_officer_stays()
    {
        await host.SeatEverybody();
        var made = await host.CaseInScreening();
        await host.CloseCaseTo(made, Actors.DesignatedNurse);
        var again = await host.Send(new OpenTheCaseAgain(made.Reference, Actors.DesignatedNurse.Person ?? default, "A mistake", host.Key()), Actors.Coordinator);
        Assert.Contains("The panel’s chair decides", again.Refusals[0].Words, StringComparison.Ordinal);

        await host.CloseCaseTo(made, Actors.BusinessManager);
        await host.CloseCaseTo(made, Officer);
        var last = await host.Send(new CloseTheCase(made.Reference, $"{Actors.Coordinator.Person?.Value:n}@example.org", "Related", host.Key()), Actors.Coordinator);
        Assert.Contains("is the last officer who can see the case", last.Refusals[0].Words, StringComparison.Ordinal);
    }

    private async Task<HttpStatusCode> Status(string path, Actor? who = null)
    {
        using var client = host.ClientOf(who ?? Actors.DesignatedDoctor, followRedirects: false);
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode == HttpStatusCode.Redirect ? HttpStatusCode.OK : answer.StatusCode;
    }

    private Task<int> MailsTo(Actor who) => host.With<Reading<CommunicationsDbContext>, int>(Actors.Coordinator, reading => reading.Db.Mails.CountAsync(mail => mail.Person == who.Person));
}
