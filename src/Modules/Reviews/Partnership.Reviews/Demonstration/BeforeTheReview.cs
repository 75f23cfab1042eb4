namespace Partnership.Reviews.Demonstration;

/// <summary>Cases that wait for their threshold decision, had none of it, or wait for the notification.</summary>
internal static class BeforeTheReview
{
    public static async Task ReceivedToday(CaseStory story)
    {
        await story.On(story.Days.Today, 8, 40);
        await story.IsReferredByTheFamily();
    }

    public static async Task BeingScreened(CaseStory story)
    {
        await story.Ago(2, 16, 10);
        await story.IsReferred();
        await story.Ago(1, 9, 30);
        await story.ScreenersAreConvened();
    }

    public static async Task WithTheReferrer(CaseStory story)
    {
        await story.Ago(3, 13);
        await story.IsReferredByTheFamily();
        await story.Ago(2, 11, 45);
        await story.IsAskedOfTheReferrer("Which services did you ask for help, and about when? You need not give names.");
    }

    public static async Task Answered(CaseStory story)
    {
        await story.Ago(5, 10, 5);
        var receipt = await story.IsReferred();
        await story.Ago(4, 9, 15);
        await story.IsAskedOfTheReferrer("Was the school nurse told, and is there a note of it?");
        await story.Ago(1, 14, 30);
        await story.IsAnswered(receipt, "The school nurse was told by telephone on the same day. The note is in the school’s own record and can be sent.");
    }

    public static async Task NotMet(CaseStory story)
    {
        await story.Ago(8, 12);
        await story.IsReferredByTelephone(hour: 11);
        await story.Ago(7, 9, 50);
        await story.ScreenersAreConvened();
        await story.Ago(5, 16);
        await story.ThresholdIsNotMet(followUpsDueOn: story.Days[-5]);
        await story.IsApproved();
        await story.Ago(3, 10, 20);
        await story.LetterIsWritten();
        await story.LetterIsSent();
    }

    /// <summary>The screening wanted an audit; the group that decides on it has not met yet.</summary>
    public static async Task ToBeAudited(CaseStory story)
    {
        await story.Ago(9, 10, 30);
        await story.IsReferred();
        await story.Ago(8, 9, 10);
        await story.ScreenersAreConvened();
        await story.Ago(7, 15, 20);
        await story.AnAuditIsWanted();
    }

    /// <summary>Nothing further, where the protocol asks the partners first: the first of them has approved it.</summary>
    public static async Task WaitingForApproval(CaseStory story)
    {
        await story.Ago(4, 11);
        await story.IsReferred();
        await story.Ago(3, 9, 20);
        await story.ScreenersAreConvened();
        await story.Ago(2, 16, 10);
        await story.NothingFurtherIsDecided();
        await story.Ago(1, 10);
        await story.IsApproved(howMany: 1);
    }

    /// <summary>Aware three working days ago: two are left to notify.</summary>
    public static async Task ToBeNotified(CaseStory story)
    {
        await story.Ago(4, 15);
        await story.IsReferred();
        await story.Ago(3, 9);
        await story.ScreenersAreConvened();
        await story.Ago(3, 15, 40);
        await story.ThresholdIsMet();
        await story.AwarenessIsRecorded(story.Day);
    }
}
