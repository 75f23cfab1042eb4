using Partnership.Kernel.Protocols;
using Partnership.Reviews.DecisionSheets;
using Partnership.Reviews.DecisionSheets.Countersigning;
using Partnership.Reviews.DecisionSheets.Reading;
using Partnership.Reviews.DecisionSheets.SendingForSigning;
using Partnership.Reviews.DecisionSheets.Signing;
using Partnership.Reviews.DecisionSheets.Writing;
using Partnership.Reviews.NationalPanel;
using Partnership.Reviews.NationalPanel.RecordTheAnswer;
using Partnership.Reviews.NationalPanel.SubmitToNationalPanel;

namespace Partnership.Reviews.Demonstration;

/// <summary>The decision sheet is written, signed and countersigned; the National Panel has it and answers.</summary>
internal static class TellingSheets
{
    public static async Task SheetIsWritten(this CaseStory story)
    {
        var sheet = await story.Ask(new SheetForWriting(story.Reference));
        var parts = sheet.NarrativeParts.ToDictionary(part => part.Key, part => part.Key is "learning" or "immediate-learning"
            ? story.Tale.Learned
            : $"The panel read the checks together and heard the agencies. {story.Tale.Why} It asked what made sense to those who worked with {story.Tale.Child} at the time.");
        var omissions = sheet.Missing.ToDictionary(agency => agency.Key, _ => "The form had not come by the day of the panel; it will be added.");
        await story.Do(new SaveSheet(story.Reference, new(parts, omissions), 0, CaseStory.Form()));
    }

    public static async Task SheetIsSentForSigning(this CaseStory story) =>
        await story.Do(new SendForSigning(story.Reference, 1, story.For("So that the statutory partners can decide"), CaseStory.Form()));

    /// <summary>The first so many of the statutory partners read the sheet and sign it.</summary>
    public static async Task PartnersSign(this CaseStory story, int howMany = int.MaxValue)
    {
        foreach (var role in story.Protocol.SignOff.Signatories.Take(howMany))
        {
            var partner = await story.InRole(role);
            var sheet = await story.Ask(new ReadSheet(story.Reference), partner);
            await story.Do(new SignSheet(story.Reference, role, sheet.Round.Fingerprint, Agrees: true, null, HasRead: true, SignsInRole: true, Proved: true), partner);
        }
    }

    public static async Task ChairCountersigns(this CaseStory story)
    {
        var chair = await story.InRole(story.Protocol.SignOff.Countersignatory);
        var sheet = await story.Ask(new ReadSheet(story.Reference), chair);
        await story.Do(new Countersign(story.Reference, sheet.Round.Fingerprint, null, HasRead: true, Proved: true), chair);
    }

    public static async Task IsSentToTheNationalPanel(this CaseStory story) =>
        await story.Do(new SubmitToNationalPanel(story.Reference, story.Day, "secure email", story.For("To tell the National Panel what was decided"), CaseStory.Form()));

    public static async Task NationalPanelAgrees(this CaseStory story) => await story.Do(new RecordTheAnswer(
        story.Reference, LetterKind.Agrees, story.Day, "The National Panel agrees with the decision and thanks those who took part.", null, CaseStory.Form()));
}
