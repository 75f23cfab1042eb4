using System.Net;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Reviews.Panels;
using Partnership.Reviews.Panels.RaiseAction;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Panels;

public sealed class PanelPageTests(TestHost host) : IClassFixture<TestHost>
{
    private Visitor As(Actor? actor) => new(host.ClientOf(actor));

    [Fact, Trait("Rule", "REV-24")]
    public async Task An_officer_sets_the_day_and_sees_who_is_invited()
    {
        var about = await host.CaseAtRapidReview();
        using var officer = As(Actors.Coordinator);
        await officer.Open($"/cases/{about.Reference}/panel");
        Assert.Contains("No day is set yet", officer.Text);
        await officer.Open($"/cases/{about.Reference}/panel/schedule");
        Assert.Contains("The next free days", officer.Text);

        await officer.Press("Set the day and invite the members", ("Input.Place", "Town Hall"));
        Assert.Contains("Enter the day of the panel.", officer.Errors);
        Assert.Contains("Town Hall", officer.Page.QuerySelector("[name='Input.Place']")!.GetAttribute("value"));

        var day = WorkingCalendar.England.Add(London.Today(host.Clock), 300);
        await officer.Press("Set the day and invite the members", ("Input.HeldOn.Day", $"{day.Day}"), ("Input.HeldOn.Month", $"{day.Month}"), ("Input.HeldOn.Year", $"{day.Year}"),
            ("Input.StartsAt", "10am"), ("Input.EndsAt", "12:30pm"), ("Input.WhyLate", "The chair was away"));
        Assert.Equal($"/cases/{about.Reference}/panel", officer.Address);
        Assert.Contains(Actors.DesignatedDoctor.Name, officer.Text);
        await officer.Open($"/cases/{about.Reference}/panel/invitation.ics");
        Assert.Equal(HttpStatusCode.OK, officer.Status);
    }

    [Theory, Trait("Rule", "REV-40"), Trait("Rule", "REV-90")]
    [InlineData("/panel/schedule"), InlineData("/panel/move"), InlineData("/panel/pack/send"), InlineData("/panel/meeting"), InlineData("/panel/criteria"), InlineData("/panel/vote/put"), InlineData("/panel/vote/tie")]
    public async Task Pages_of_those_who_run_the_panel_are_not_there_for_a_member_and_ask_a_stranger_to_sign_in(string page)
    {
        var about = await host.CaseOnThePanelsDay();
        using var member = As(Actors.DesignatedDoctor);
        Assert.Equal(HttpStatusCode.NotFound, (await member.Open($"/cases/{about.Reference}{page}")).Status);
        using var stranger = As(null);
        Assert.StartsWith("/sign-in", (await stranger.Open($"/cases/{about.Reference}{page}")).Address, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "REV-40"), Trait("Rule", "REV-41"), Trait("Rule", "BYD-10")]
    public async Task A_member_declares_before_reading_the_pack_and_a_conflict_closes_it_at_once()
    {
        var about = await host.CaseWithPanel();
        await host.Do(new Partnership.Reviews.Panels.SendPack.SendPack(about.Reference, "The panel’s decision", "Public task", host.Key()));
        using var member = As(Actors.DesignatedDoctor);
        await member.Open($"/cases/{about.Reference}/panel/pack");
        Assert.Equal($"/cases/{about.Reference}/panel/interest", member.Address);
        await member.Press("Declare", ("Input.Interest", "Real"));
        Assert.Contains("Say what the interest is.", member.Errors);
        await member.Press("Declare", ("Input.Interest", "None"));
        await member.Open($"/cases/{about.Reference}/panel/pack");
        Assert.Contains("What the referrer told.", member.Text);

        await member.Open($"/cases/{about.Reference}/panel/interest");
        await member.Press("Declare", ("Input.Interest", "Real"), ("Input.Words", "My former patient"));
        Assert.Equal(HttpStatusCode.NotFound, (await member.Open($"/cases/{about.Reference}/panel/pack")).Status);

        using var chair = As(CasesWithPanels.Chair);
        await chair.Open($"/cases/{about.Reference}/panel/conflict/{Actors.DesignatedDoctor.Person}");
        Assert.Contains("My former patient", chair.Text);
        await chair.Press("Record the decision", ("Input.Ruling", "MayStay"), ("Input.Implications", "Years ago"));
        Assert.Equal(HttpStatusCode.OK, (await member.Open($"/cases/{about.Reference}/panel/pack")).Status);
    }

    [Fact, Trait("Rule", "REV-42"), Trait("Rule", "REV-43"), Trait("Rule", "REV-44")]
    public async Task The_meeting_goes_from_who_is_there_to_the_closed_vote_without_javascript()
    {
        var about = await host.CaseOnThePanelsDay();
        using var chair = As(CasesWithPanels.Chair);
        await chair.Open($"/cases/{about.Reference}/panel/meeting");
        await chair.Press("Open the meeting");
        var present = chair.Page.QuerySelectorAll("input[name=Present]").Select(box => ("Present", box.GetAttribute("value") ?? "")).ToArray();
        await chair.Press("Record who is there", present);
        await chair.Open($"/cases/{about.Reference}/panel/meeting/same-themes");
        await chair.Press("Record the answer", ("Input.Needed", "true"), ("Input.Why", "It came up again"));
        await chair.Open($"/cases/{about.Reference}/panel/criteria/improvements");
        Assert.DoesNotContain("cost", chair.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(chair.Page.QuerySelectorAll("input[type=radio][checked]"));
        for (var walked = 0; chair.Address.Contains("/criteria/", StringComparison.Ordinal) && walked < 40; walked++)
            await chair.Press("Save and go to the next", ("Input.Met", walked % 2 == 0 ? "true" : "false"), ("Input.Why", "As heard"));
        await chair.Open($"/cases/{about.Reference}/panel/vote/put");
        await chair.Press("Put it to the vote", ("Input.LocalCriteriaMet", "true"), ("Input.NationalCriteriaMet", "false"), ("Input.Recommendation", "LocalReview"), ("Input.Reasons", "To learn together"));

        foreach (var actor in CasesWithPanels.Voters)
        {
            using var voter = As(actor);
            await voter.Open($"/cases/{about.Reference}/panel/vote");
            await voter.Press("Cast your vote", ("Input.Choice", actor == Actors.DesignatedDoctor ? "Against" : "For"), ("Input.Reason", $"The reason of {actor.Name}"));
            Assert.DoesNotContain("Against", voter.Text);
        }
        using var watching = As(Actors.Coordinator);
        Assert.DoesNotContain("The reason of", (await watching.Open($"/cases/{about.Reference}/panel/record")).Text);
        await chair.Open($"/cases/{about.Reference}/panel/vote");
        await chair.Press("Close the voting and count");
        Assert.Contains("A local review", chair.Text);
        await watching.Open($"/cases/{about.Reference}/panel/record");
        Assert.Contains("Carried, 3 for and 1 against", watching.Text);
        Assert.Contains($"The reason of {Actors.DesignatedDoctor.Name}", watching.Text);
    }

    [Fact, Trait("Rule", "REV-42")]
    public async Task The_agency_reads_its_action_and_nothing_else_of_the_case()
    {
        var about = await host.CaseAtPanelMeeting();
        await host.Do(new RaiseAction(about.Reference, Partnership.Reviews.Actions.ActionKind.Safety, "Visit the siblings today", "housing", London.Today(host.Clock), host.Key()));
        var action = (await host.RecordOf(about)).Actions[0].Action;
        using var lead = As(Actors.HousingLead);
        Assert.Contains("Visit the siblings today", (await lead.Open($"/actions/{action.Id}")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.Open($"/cases/{about.Reference}/panel")).Status);
        using var other = As(Actors.BartsLead);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Open($"/actions/{action.Id}")).Status);
    }

    [Fact, Trait("Rule", "REV-25")]
    public async Task The_invitation_keeps_its_identity_when_the_panel_moves_and_tells_londons_time()
    {
        var about = await host.CaseWithPanel();
        var panel = await host.PanelOf(about);
        var entry = Invitation.Of(panel, "Rapid Review Panel", about.Reference, "https://partnership.example/cases/x/panel", host.Clock.GetUtcNow());
        Assert.Contains($"UID:{panel.Id}@partnership\r\nSEQUENCE:0\r\n", entry);
        Assert.Contains($"DTSTART;TZID=Europe/London:{panel.HeldOn:yyyyMMdd}T100000\r\n", entry);
        Assert.Contains("LOCATION:Town Hall\\, room 3\r\n", entry);
        Assert.All(entry.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75));
        Assert.DoesNotContain("Beech", entry);
    }
}
