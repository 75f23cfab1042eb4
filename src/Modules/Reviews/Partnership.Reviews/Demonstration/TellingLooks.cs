using Partnership.Kernel.Identity;
using Partnership.Reviews.Cases.Header;
using Partnership.Reviews.Cases.ReadReferral;

namespace Partnership.Reviews.Demonstration;

/// <summary>Looks at a case that its Business Manager will want to ask about. There may be a good reason for each. Counted in days of the calendar: they are unusual on any day.</summary>
internal static class TellingLooks
{
    /// <summary>The officer who runs the case reads the referral late at night.</summary>
    public static async Task IsReadAtNight(this CaseStory story, int daysAgo)
    {
        await story.On(story.Days.Today.AddDays(-daysAgo), 23, 40);
        await story.ReferralIsRead(await story.Officer());
    }

    /// <summary>An officer who does nothing in the case reads the referral.</summary>
    public static async Task IsReadByWhoHasNoPartInIt(this CaseStory story, int daysAgo)
    {
        await story.On(story.Days.Today.AddDays(-daysAgo), 14, 15);
        await story.ReferralIsRead(await story.OtherOfficer());
    }

    private static async Task ReferralIsRead(this CaseStory story, Actor by)
    {
        var header = await story.Ask(new CaseHeader(story.Reference), by);
        await story.Ask(new ReadReferral(header.Id, header.ProtocolVersion, ReadReferral.ItsPage), by);
    }
}
