using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Panels;
using Partnership.Reviews.Panels.AnswerCriterion;
using Partnership.Reviews.Panels.AnswerSystemicLearning;
using Partnership.Reviews.Panels.CastAVote;
using Partnership.Reviews.Panels.CloseTheVote;
using Partnership.Reviews.Panels.Days;
using Partnership.Reviews.Panels.DeclareInterest;
using Partnership.Reviews.Panels.HoldMeeting;
using Partnership.Reviews.Panels.PutToTheVote;
using Partnership.Reviews.Panels.SchedulePanel;
using Partnership.Reviews.Panels.SendPack;

namespace Partnership.Testing;

/// <summary>Cases whose panel is scheduled, meets, votes, has decided. Its voting members are <see cref="Voters"/>; the first of them chairs.</summary>
public static class CasesWithPanels
{
    public static Actor[] Voters => [Actors.HeadOfQualityAssurance, Actors.DesignatedNurse, Actors.DetectiveSuperintendent, Actors.DesignatedDoctor];
    public static Actor Chair => Actors.HeadOfQualityAssurance;

    /// <summary>A panel on the next free day after today.</summary>
    public static async Task<TestCase> CaseWithPanel(this TestHost host)
    {
        var made = await host.CaseAtRapidReview();
        var free = await host.Send(new FreeDays(made.Reference), Actors.Coordinator) ?? throw new InvalidOperationException("No such case.");
        await host.Do(host.PanelOn(made, free.Days.First(day => day > London.Today(host.Clock))) with { WhyLate = "The next free day" });
        return made;
    }

    /// <summary>The pack is out and everybody has said that they have no conflict of interest; it is the day of the panel, 10am.</summary>
    public static async Task<TestCase> CaseOnThePanelsDay(this TestHost host)
    {
        var made = await host.CaseWithPanel();
        await host.Do(new SendPack(made.Reference, "The panel’s decision", "Public task", host.Key()));
        foreach (var voter in Voters) await host.Do(new DeclareInterest(made.Reference, Interest.None, null, host.Key()), voter);
        var day = (await host.PanelOf(made)).HeldOn;
        host.Clock.Set(London.At(day, new TimeOnly(10, 0)));
        return made;
    }

    /// <summary>The meeting is open and all voting members are there.</summary>
    public static async Task<TestCase> CaseAtPanelMeeting(this TestHost host)
    {
        var made = await host.CaseOnThePanelsDay();
        await host.Do(new OpenMeeting(made.Reference));
        await host.Do(new RecordAttendance(made.Reference, [.. Voters.Select(one => one.Person).OfType<PersonId>()]));
        return made;
    }

    /// <summary>The criteria are walked through and a recommendation is put to the vote; nobody has voted.</summary>
    internal static async Task<TestCase> CaseWithVotingOpen(this TestHost host, Recommendation recommendation = Recommendation.LocalReview)
    {
        var made = await host.CaseAtPanelMeeting();
        await host.AnswerAllCriteria(made);
        await host.Do(new PutToTheVote(made.Reference, true, false, recommendation, "What the agencies can learn together.", host.Key()));
        return made;
    }

    /// <summary>The panel voted and decided; the sheet is to be written.</summary>
    internal static async Task<TestCase> CaseWithPanelDecided(this TestHost host, Recommendation recommendation = Recommendation.LocalReview)
    {
        var made = await host.CaseWithVotingOpen(recommendation);
        foreach (var voter in Voters) await host.Vote(made, voter, voter == Actors.DesignatedDoctor ? Choice.Against : Choice.For);
        await host.Do(new CloseTheVote(made.Reference, 1), Chair);
        return made;
    }

    internal static async Task AnswerAllCriteria(this TestHost host, TestCase about)
    {
        var day = (await host.PanelOf(about)).HeldOn;
        var law = await host.With<Installation, Kernel.Protocols.Law>(Actors.Coordinator, one => Task.FromResult(one.Profile.Law));
        foreach (var text in PanelCriteria.On(law, day)) await host.Do(new AnswerCriterion(about.Reference, text.Key, text.Key == "improvements", "As the checks show."));
        await host.Do(new AnswerSystemicLearning(about.Reference, true, "Earlier reviews did not close it."));
    }

    internal static Task Vote(this TestHost host, TestCase about, Actor voter, Choice choice, int motion = 1) =>
        host.Do(new CastAVote(about.Reference, motion, choice, $"{voter.Name} votes {choice}", host.Key()), voter);

    internal static SchedulePanel PanelOn(this TestHost host, TestCase about, DateOnly day) => new()
    {
        Reference = about.Reference,
        HeldOn = day,
        StartsAt = new(10, 0),
        EndsAt = new(12, 0),
        Place = "Town Hall, room 3",
        IdempotencyKey = host.Key(),
    };

    internal static async Task<Panel> PanelOf(this TestHost host, TestCase about) => (await host.RecordOf(about)).Panel;

    internal static async Task<PanelRecord> RecordOf(this TestHost host, TestCase about, Actor? reader = null) =>
        await host.Send(new PanelOfCase(about.Id, "read the panel’s record"), reader ?? Actors.Coordinator) ?? throw new InvalidOperationException("There is no panel.");
}
