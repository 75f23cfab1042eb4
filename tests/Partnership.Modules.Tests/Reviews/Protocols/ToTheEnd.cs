using Partnership.Reviews.Demonstration;
using Partnership.Reviews.Panels;

namespace Partnership.Modules.Tests.Reviews.Protocols;

/// <summary>A case from its referral to the National Panel's answer, by the product's own acts, whatever the protocol.</summary>
internal static class ToTheEnd
{
    /// <param name="earlier">So many working days earlier than usual, so that the panels of several cases don't meet on the same days.</param>
    public static async Task Told(CaseStory story, int earlier = 0)
    {
        await story.IsNotified(26 + earlier);
        await story.ChecksAreShared(26 + earlier);
        await story.PanelDecided(18 + earlier, Recommendation.Neither);
        await story.Ago(16 + earlier, 10, 15);
        await story.SheetIsWritten();
        await story.SheetIsSentForSigning();
        await story.Ago(15 + earlier, 14);
        await story.PartnersSign();
        await story.Ago(14 + earlier, 16, 30);
        await story.ChairCountersigns();
        await story.Ago(13 + earlier, 15);
        await story.IsSentToTheNationalPanel();
        await story.Ago(4 + earlier, 9, 30);
        await story.NationalPanelAgrees();
    }
}
