using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Persistence;
using Partnership.Reviews.Actions;
using Partnership.Reviews.Cases.Header;
using Partnership.Reviews.Panels;
using Partnership.Reviews.Panels.CancelPanel;
using Partnership.Reviews.Panels.CloseTheVote;
using Partnership.Reviews.Panels.CoOptAMember;
using Partnership.Reviews.Panels.HoldMeeting;
using Partnership.Reviews.Panels.NameASubstitute;
using Partnership.Reviews.Panels.RaiseAction;
using Partnership.Reviews.Panels.RecordLearning;
using Partnership.Reviews.Panels.RecordPresentation;
using Partnership.Reviews.Panels.SendPack;
using Partnership.Reviews.Persistence;
using Partnership.Reviews.Themes.AddATheme;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Panels;

public sealed class SeatsAndMeetingTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "REV-40")]
    public async Task The_core_is_whoever_holds_each_role_and_the_manager_and_coordinator_attend_without_a_vote()
    {
        var about = await host.CaseWithPanel();
        var panel = await host.PanelOf(about);
        Assert.Equal(Actors.HeadOfQualityAssurance.Person, panel.Chair?.Person);
        Assert.Equal([Actors.BusinessManager.Name, Actors.Coordinator.Name], panel.Attendees.Where(one => !one.Votes).Select(one => one.Name).Order().Reverse().ToArray());
        Assert.Contains(panel.Attendees, one => one.Person == Actors.DesignatedDoctor.Person && one.Votes);
        // Only reference, date and link leave by mail.
        await using var read = host.Database.CreateCommand("select body::text from platform.outbox where kind = 'Communications.SendMail' and aggregate = $1 and body::text like '%panel-invitation%'");
        read.Parameters.Add(new() { Value = $"case:{about.Id}" });
        await using var rows = await read.ExecuteReaderAsync();
        var mails = 0;
        for (; await rows.ReadAsync(); mails++) Assert.DoesNotContain("Beech", rows.GetString(0));
        Assert.Equal(panel.Attendees.Count, mails);
    }

    [Fact, Trait("Rule", "REV-40"), Trait("Rule", "REV-90")]
    public async Task A_member_sees_the_case_from_the_invitation_until_the_day_after_the_panel_has_decided()
    {
        var about = await host.CaseWithVotingOpen();
        Task<PanelRecord?> Look() => host.Send(new PanelOfCase(about.Id, "read the panel’s record"), Actors.DesignatedDoctor);
        var day = (await host.PanelOf(about)).HeldOn;
        host.Clock.Set(London.At(day.AddDays(6), new(9, 0)));
        Assert.NotNull(await Look());
        await host.Vote(about, CasesWithPanels.Chair, Choice.For);
        await host.Do(new CloseTheVote(about.Reference, 1), CasesWithPanels.Chair);

        host.Clock.Set(London.At(day.AddDays(7), new(20, 0)));
        Assert.NotNull(await Look());
        host.Clock.Set(London.At(day.AddDays(8), new(1, 0)));
        Assert.Null(await Look());
    }

    [Fact, Trait("Rule", "REV-40"), Trait("Rule", "REV-90")]
    public async Task Whom_a_substitute_stands_in_for_sees_the_case_until_the_end_of_that_day()
    {
        var standIn = Actors.Person("panel-member", "Principal Officer, Quality Assurance", "local-authority", AccessRole.PanelMember);
        await host.Seat(standIn);
        var about = await host.CaseOnThePanelsDay();
        Task<PanelRecord?> Look(Actor member) => host.Send(new PanelOfCase(about.Id, "read the panel’s record"), member);
        await host.Do(new NameASubstitute(about.Reference, CasesWithPanels.Chair.Person ?? default, standIn.Person, "Called away", host.Key()));
        Assert.NotNull(await Look(CasesWithPanels.Chair));
        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Null(await Look(CasesWithPanels.Chair));
        Assert.NotNull(await Look(standIn));
    }

    [Fact, Trait("Rule", "REV-40"), Trait("Rule", "REV-90")]
    public async Task A_panel_that_is_cancelled_is_no_reason_to_see_the_case_any_more()
    {
        var about = await host.CaseWithPanel();
        Assert.NotNull(await host.Send(new PanelOfCase(about.Id, "read the panel’s record"), Actors.DesignatedDoctor));
        await host.Do(new CancelPanel(about.Reference, "The case is looked at elsewhere", host.Key()));
        Assert.Null(await host.Send(new CaseHeader(about.Reference), Actors.DesignatedDoctor));
    }

    [Fact, Trait("Rule", "REV-40")]
    public async Task A_member_for_this_case_is_co_opted_with_a_date_and_a_reason()
    {
        var housing = Actors.HousingLead;
        var about = await host.CaseWithPanel();
        Assert.Equal("Say what the case needs them for.", (await host.Send(new CoOptAMember(about.Reference, housing.Person, "", host.Key()), Actors.Coordinator)).Refusals[0].Words);
        Assert.Equal("Choose somebody from the list.", (await host.Send(new CoOptAMember(about.Reference, Actors.YoungScrutineer.Person, "Why not", host.Key()), Actors.Coordinator)).Refusals[0].Words);
        await host.Do(new CoOptAMember(about.Reference, housing.Person, "The family was evicted", host.Key()));
        var member = (await host.PanelOf(about)).Attendee(housing.Person);
        Assert.Equal((SeatKind.CaseByCase, true, London.Today(host.Clock)), (member!.Seat, member.Votes, member.Since));
    }

    [Fact, Trait("Rule", "REV-41"), Trait("Rule", "HRD-24")]
    public async Task A_pack_is_frozen_as_sent_and_cannot_be_sent_again_unchanged()
    {
        var about = await host.CaseWithPanel();
        await host.Do(new SendPack(about.Reference, "The panel’s decision", "Public task", host.Key()));
        var again = await host.Send(new SendPack(about.Reference, "The panel’s decision", "Public task", host.Key()), Actors.Coordinator);
        Assert.Equal("Nothing has changed since version 1 was sent.", Assert.Single(again.Refusals).Words);
        await using var read = host.Database.CreateCommand("select fingerprint from reviews.panel_pack where case_id = $1");
        read.Parameters.Add(new() { Value = about.Id.Value });
        Assert.Equal(64, ((string?)await read.ExecuteScalarAsync())?.Length);
    }

    [Fact, Trait("Rule", "REV-42"), Trait("Rule", "REV-22")]
    public async Task The_meeting_opens_on_its_day_and_meets_the_panels_clock()
    {
        var early = await host.CaseWithPanel();
        await host.Do(new SendPack(early.Reference, "The panel’s decision", "Public task", host.Key()));
        Assert.Contains("To meet sooner, move it first.", (await host.Send(new OpenMeeting(early.Reference), Actors.Coordinator)).Refusals[0].Words);

        var about = await host.CaseOnThePanelsDay();
        await host.Do(new OpenMeeting(about.Reference), CasesWithPanels.Chair);
        var clock = await host.InScope(Actors.Coordinator, services => services.GetRequiredService<Reading<ReviewsDbContext>>().Db.Cases.SingleAsync(one => one.Id == about.Id));
        Assert.Equal((await host.PanelOf(about)).HeldOn, clock.Clock("panel")?.MetOn);
        Assert.True((await host.Send(new OpenMeeting(about.Reference), Actors.DesignatedDoctor)).IsNotFound);
    }

    [Fact, Trait("Rule", "REV-42")]
    public async Task An_immediate_action_leaves_the_same_day_with_a_link_and_without_its_words()
    {
        var about = await host.CaseAtPanelMeeting();
        await host.Do(new RaiseAction(about.Reference, ActionKind.Safety, "Visit the siblings today", "housing", London.Today(host.Clock), host.Key()));
        var action = Assert.Single((await host.RecordOf(about)).Actions);
        Assert.Equal(("Visit the siblings today", "housing"), (action.Words, action.Action.Agency));
        await using var read = host.Database.CreateCommand("select body::text from platform.outbox where aggregate = $1 and body::text like '%action-raised%'");
        read.Parameters.Add(new() { Value = $"case:{about.Id}" });
        var mail = Assert.IsType<string>(await read.ExecuteScalarAsync());
        Assert.Contains($"/actions/{action.Action.Id}", mail);
        Assert.DoesNotContain("siblings", mail);
    }

    [Fact, Trait("Rule", "REV-42")]
    public async Task Learning_is_recorded_under_a_theme_of_the_list_and_a_new_theme_needs_its_reason()
    {
        var about = await host.CaseAtPanelMeeting();
        Assert.Equal("Choose a theme from the list.", (await host.Send(new RecordLearning(about.Reference, "no-such", "Words", host.Key()), Actors.Coordinator)).Refusals[0].Words);
        Assert.Equal("Say why no theme of the list fits.", (await host.Send(new AddATheme("Cold homes", "", host.Key()), Actors.Coordinator)).Refusals[0].Words);
        var theme = await host.Send(new AddATheme("Cold homes", "Three cases this winter", host.Key()), Actors.Coordinator);
        Assert.Equal("There is a theme of that name already.", (await host.Send(new AddATheme("cold homes", "Again", host.Key()), Actors.Coordinator)).Refusals[0].Words);
        await host.Do(new RecordLearning(about.Reference, theme.Value, "Heating was never asked about", host.Key()));
        await host.Do(new RecordPresentation(about.Reference, "police", "Two calls in a year"));
        await host.Do(new RecordPresentation(about.Reference, "police", "Three calls in a year"));
        var record = await host.RecordOf(about);
        Assert.Equal(("Cold homes", "Heating was never asked about"), (Assert.Single(record.Learning).ThemeTitle, record.Learning[0].Words));
        Assert.Equal("Three calls in a year", Assert.Single(record.Presentations).Notes);
    }
}
