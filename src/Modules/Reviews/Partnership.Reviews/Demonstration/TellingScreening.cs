using Partnership.Kernel.Identity;
using Partnership.Kernel.Protocols;
using Partnership.Reviews.Clocks.RecordWhatWasDone;
using Partnership.Reviews.Notification.RecordAwareness;
using Partnership.Reviews.Notification.RecordNotification;
using Partnership.Reviews.Screening;
using Partnership.Reviews.Screening.ApproveNoFurtherAction;
using Partnership.Reviews.Screening.ConveneScreening;
using Partnership.Reviews.Screening.LetterToTheReferrer;
using Partnership.Reviews.Screening.RecordThresholdDecision;

namespace Partnership.Reviews.Demonstration;

/// <summary>The threshold decision, and the notification that follows.</summary>
internal static class TellingScreening
{
    public static async Task ScreenersAreConvened(this CaseStory story)
    {
        var people = new List<PersonId>();
        foreach (var screener in await story.Screeners()) if (screener.Who.Person is { } person) people.Add(person);
        await story.Do(new ConveneScreening(story.Reference, people, CaseStory.Form()));
    }

    public static async Task ThresholdIsMet(this CaseStory story) => await story.Do(await story.Decision(
        story.Screening.Options.First(one => one is { Kind: ThresholdKind.RapidReview, Notifiable: not false }), true,
        story.Tale.Abuse, "Serious impairment of health: the child needed treatment in hospital, and recovery will take months.", "The criteria are met on what is known today."));

    /// <summary>Not met; what the protocol offers with it is asked for by a day.</summary>
    public static async Task ThresholdIsNotMet(this CaseStory story, DateOnly followUpsDueOn)
    {
        var option = story.Screening.Options.First(one => one.Kind == ThresholdKind.NotMet);
        var decision = await story.Decision(option, false, story.Tale.Abuse, "The injury was slight and healed within days.", "No abuse or neglect is suspected; the advice given should be looked at.");
        await story.Do(decision with { FollowUps = option.FollowUps, FollowUpsDueOn = followUpsDueOn });
    }

    public static async Task AnAuditIsWanted(this CaseStory story) => await story.Do(await story.Decision(
        story.Screening.Options.First(one => one.Kind == ThresholdKind.AuditAndAssurance), false, story.Tale.Abuse, "Nobody was seriously harmed.", "An audit of how the services work together would show more."));

    /// <summary>An answer that takes effect only when others approve it.</summary>
    public static async Task NothingFurtherIsDecided(this CaseStory story) => await story.Do(await story.Decision(
        story.Screening.Options.First(one => one.NeedsApprovalOf.Count > 0), false, story.Tale.Abuse, "The injury was slight, and nothing else is known.", "There is no practice here to learn from."));

    /// <summary>Those whose approval the answer needs give it, one after the other; nobody, where it takes effect at once.</summary>
    public static async Task IsApproved(this CaseStory story, int howMany = int.MaxValue)
    {
        foreach (var role in story.Screening.Options.Where(one => one.Kind == ThresholdKind.NotMet).SelectMany(one => one.NeedsApprovalOf).Distinct().Take(howMany))
            await story.Do(new ApproveNoFurtherAction(story.Reference, true, null, CaseStory.Form()), await story.InRole(role));
    }

    public static async Task LetterIsWritten(this CaseStory story) => await story.Do(new BeginLetter(story.Reference, CaseStory.Form()));

    public static async Task LetterIsSent(this CaseStory story) => await story.Do(new RecordLetterSent(story.Reference, story.Day, LetterWay.Post, true, 1, CaseStory.Form()));

    public static async Task AwarenessIsRecorded(this CaseStory story, DateOnly awareOn) =>
        await story.Do(new RecordAwareness(story.Reference, awareOn, "The hospital told the duty social worker.", CaseStory.Form()));

    public static async Task NationalPanelIsNotified(this CaseStory story)
    {
        var by = await story.InRole(story.Protocol.Stage(StageKind.Notification)?.Who[0] ?? story.Screening.Convener);
        await story.Do(new RecordNotification(story.Reference, story.Day, $"EXAMPLE-{story.Reference}", by.Name, CaseStory.Form()));
    }

    /// <summary>Referred, screened and notified in four working days, the last of them so many ago.</summary>
    public static async Task IsNotified(this CaseStory story, int ago)
    {
        await story.Ago(ago + 3, 9, 40);
        await story.IsReferred();
        await story.Ago(ago + 2, 10, 15);
        if (story.Protocol.Screening is not null) await story.ScreenersAreConvened();
        await story.Ago(ago + 1, 14);
        if (story.Protocol.Screening is not null) await story.ThresholdIsMet();
        await story.AwarenessIsRecorded(story.Days[ago + 2]);
        await story.Ago(ago, 15, 30);
        await story.NationalPanelIsNotified();
        await story.RecommendationIsPassedOn();
    }

    /// <summary>Where the protocol has a time for it.</summary>
    private static async Task RecommendationIsPassedOn(this CaseStory story)
    {
        if (story.Protocol.Clocks.Any(clock => clock.Ends == CaseEvent.RecommendationPassedOn))
            await story.Do(new RecordWhatWasDone(story.Reference, CaseEvent.RecommendationPassedOn, story.Day, null, CaseStory.Form()));
    }

    private static async Task<RecordThresholdDecision> Decision(this CaseStory story, ThresholdOption option, bool met, string abuse, string harm, string view)
    {
        var screeners = await story.Screeners();
        return new(story.Reference, CaseStory.Form())
        {
            Option = option.Key,
            Notifiable = met,
            ReviewWanted = met,
            LookedAfterChildDied = false,
            DecidedOn = story.Day,
            HowConferred = "In a video call of twenty minutes",
            NatureOfAbuse = abuse,
            SeriousHarm = harm,
            Deciders = [.. screeners.Select(one => new DecidersView(one.Role, one.Who.Person, true, met, met, view))],
            Leads = [.. screeners.Select(one => new AgencyLead(one.Who.Name, null, one.Who.Agency is { } agency ? story.NameOf(agency) : null, "020 7946 0000"))],
        };
    }

    private static async Task<IReadOnlyList<(string Role, Actor Who)>> Screeners(this CaseStory story)
    {
        var screeners = new List<(string, Actor)>();
        foreach (var role in story.Screening.Screeners) screeners.Add((role, await story.InRole(role)));
        return screeners;
    }
}
