using Partnership.Reviews.Panels;

namespace Partnership.Reviews.Demonstration;

/// <summary>Cases whose Rapid Review runs: checks, panel, decision.</summary>
internal static class DuringTheReview
{
    /// <summary>Notified two working days late: the breach shows, and the Rapid Review runs.</summary>
    public static async Task NotifiedLate(CaseStory story)
    {
        await story.Ago(10, 11, 20);
        await story.IsReferred();
        await story.Ago(9, 9);
        await story.ScreenersAreConvened();
        await story.Ago(7, 15);
        await story.ThresholdIsMet();
        await story.AwarenessIsRecorded(story.Days[9]);
        await story.Ago(2, 12);
        await story.NationalPanelIsNotified();
        await story.Ago(1, 9, 30);
        await story.AgenciesAreAsked(4);
    }

    /// <summary>A check form in every state; they are due the next working day.</summary>
    public static async Task ChecksInEveryState(CaseStory story)
    {
        await story.IsNotified(ago: 7);
        await story.Ago(6, 9, 30);
        var asked = await story.AgenciesAreAsked(5);
        await story.Ago(3, 10, 30);
        await story.AgencyWrites(asked[1], sections: 2);
        await story.Ago(2, 11);
        await story.AgencySends(asked[3]);
        await story.AgencySends(asked[4]);
        await story.FilesCome();
        await story.Ago(1, 14);
        await story.CheckIsSentBack(asked[3], "Please say what your records show of the summer, and what the family made of the visits.");
        await story.CheckIsAccepted(asked[4]);
        await story.Ago(1, 16);
        await story.AgencySends(asked[2]);
    }

    /// <summary>The checks are shared, and the panel is two working days ahead.</summary>
    public static async Task PanelAhead(CaseStory story)
    {
        await story.IsNotified(ago: 7);
        await story.ChecksAreShared(7);
        await story.Ago(1, 10);
        await story.PanelIsScheduled(-2);
    }

    /// <summary>The panel meets on the day of the demonstration, or met on the last working day: one member withdrew, and some of the criteria are answered.</summary>
    public static async Task PanelMeeting(CaseStory story)
    {
        await story.IsNotified(ago: 9);
        await story.ChecksAreSharedWithChronologies(9);
        await story.Ago(3, 16);
        await story.PanelIsScheduled(0);
        await story.Ago(2, 12);
        await story.PackIsSent();
        await story.Ago(1, 11);
        await story.InterestsAreDeclared(conflicted: story.Protocol.Panel.Core.Select(seat => seat.Role).ElementAt(4));
        await story.Ago(0, 10);
        await story.PanelMeets();
        await story.AgenciesPresent();
        await story.CriteriaAreAnswered(howMany: 3);
    }

    /// <summary>The panel decided with two votes against; the decision was due on the last working day before.</summary>
    public static async Task DecisionLate(CaseStory story)
    {
        await story.IsNotified(ago: 16);
        await story.ChecksAreShared(16);
        await story.PanelDecided(8, Recommendation.LocalReview, against: 2);
        await story.Ago(2, 14, 45);
        await story.SheetIsWritten();
    }
}
