using Partnership.Reviews.Panels;

namespace Partnership.Reviews.Demonstration;

/// <summary>Cases whose panel has decided: signed, sent, answered.</summary>
internal static class AfterTheReview
{
    /// <summary>One partner has signed, two have not.</summary>
    public static async Task BeingSigned(CaseStory story)
    {
        await story.IsNotified(ago: 12);
        await story.ChecksAreShared(12);
        await story.PanelDecided(4, Recommendation.LocalReview);
        await story.SheetIsSent(2);
        await story.Ago(1, 10);
        await story.PartnersSign(howMany: 1);
    }

    /// <summary>Signed and countersigned, with one working day left to send it.</summary>
    public static async Task ReadyToSend(CaseStory story)
    {
        await story.IsNotified(ago: 14);
        await story.ChecksAreShared(14);
        await story.PanelDecided(6, Recommendation.LocalReview, against: 1);
        await story.SheetIsSent(4);
        await story.IsSigned(3, countersigned: 1);
    }

    public static async Task WithTheNationalPanel(CaseStory story)
    {
        await story.IsNotified(ago: 20);
        await story.ChecksAreShared(20);
        await story.PanelDecided(12, Recommendation.LocalReview);
        await story.SheetIsSent(10);
        await story.IsSigned(9, countersigned: 7);
        await story.Ago(6, 11);
        await story.IsSentToTheNationalPanel();
        await story.IsReadAtNight(daysAgo: 3);
    }

    public static async Task Concluded(CaseStory story)
    {
        await story.IsNotified(ago: 26);
        await story.ChecksAreShared(26);
        await story.PanelDecided(18, Recommendation.Neither);
        await story.SheetIsSent(16);
        await story.IsSigned(15, countersigned: 14);
        await story.Ago(12, 15);
        await story.IsSentToTheNationalPanel();
        await story.Ago(4, 9, 30);
        await story.NationalPanelAgrees();
        await story.IsReadByWhoHasNoPartInIt(daysAgo: 2);
    }

    /// <summary>Scheduled, prepared, held and decided on a day so many working days ago.</summary>
    public static async Task PanelDecided(this CaseStory story, int heldAgo, Recommendation recommendation, int against = 0)
    {
        await story.Ago(heldAgo + 3, 16);
        await story.PanelIsScheduled(heldAgo);
        await story.Ago(heldAgo + 2, 12);
        await story.PackIsSent();
        await story.Ago(heldAgo + 1, 11);
        await story.InterestsAreDeclared();
        await story.Ago(heldAgo, 10);
        await story.PanelMeets();
        await story.AgenciesPresent();
        await story.CriteriaAreAnswered(recommendation == Recommendation.LocalReview);
        await story.PanelLearns();
        await story.PanelDecides(recommendation, against);
    }

    private static async Task SheetIsSent(this CaseStory story, int ago)
    {
        await story.Ago(ago, 10, 15);
        await story.SheetIsWritten();
        await story.SheetIsSentForSigning();
    }

    private static async Task IsSigned(this CaseStory story, int ago, int countersigned)
    {
        await story.Ago(ago, 14);
        await story.PartnersSign();
        await story.Ago(countersigned, 16, 30);
        await story.ChairCountersigns();
    }
}
