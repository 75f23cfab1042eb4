using Partnership.Kernel.Identity;
using Partnership.Kernel.Protocols;
using Partnership.Reviews.Actions;
using Partnership.Reviews.Panels;
using Partnership.Reviews.Panels.AnswerCriterion;
using Partnership.Reviews.Panels.AnswerSystemicLearning;
using Partnership.Reviews.Panels.CastAVote;
using Partnership.Reviews.Panels.CloseTheVote;
using Partnership.Reviews.Panels.DecideOnConflict;
using Partnership.Reviews.Panels.DeclareInterest;
using Partnership.Reviews.Panels.HoldMeeting;
using Partnership.Reviews.Panels.PutToTheVote;
using Partnership.Reviews.Panels.RaiseAction;
using Partnership.Reviews.Panels.RecordLearning;
using Partnership.Reviews.Panels.RecordPresentation;
using Partnership.Reviews.Panels.SchedulePanel;
using Partnership.Reviews.Panels.SendPack;

namespace Partnership.Reviews.Demonstration;

/// <summary>The Rapid Review Panel, from its invitation to its vote.</summary>
internal static class TellingPanels
{
    public static async Task PanelIsScheduled(this CaseStory story, int ago) => await story.Do(new SchedulePanel
    {
        Reference = story.Reference,
        HeldOn = story.Days[ago],
        StartsAt = new(10, 0),
        EndsAt = new(12, 0),
        Place = "Room 3, the Example Town Hall",
        IdempotencyKey = CaseStory.Form(),
    });

    public static async Task PackIsSent(this CaseStory story)
    {
        var why = story.For("So that the panel’s members can prepare");
        await story.Do(new SendPack(story.Reference, why.Purpose, why.LawfulBasis, CaseStory.Form()));
    }

    /// <summary>Every member says that there is no conflict of interest, but for <paramref name="conflicted"/> (a role), who declares one and withdraws.</summary>
    public static async Task InterestsAreDeclared(this CaseStory story, string? conflicted = null)
    {
        foreach (var role in story.Everybody().Where(role => role != conflicted))
            await story.Do(new DeclareInterest(story.Reference, Interest.None, null, CaseStory.Form()), await story.InRole(role));
        if (conflicted is null) return;
        var member = await story.InRole(conflicted);
        await story.Do(new DeclareInterest(story.Reference, Interest.Perceived, "I know the family from earlier work, and they know me.", CaseStory.Form()), member);
        if (member.Person is not { } person) return;
        await story.Do(new DecideOnConflict(story.Reference, person, Ruling.Withdraws, "The tie could be seen as an interest, so it is better that somebody else takes part.", CaseStory.Form()), await story.Chair());
    }

    public static async Task PanelMeets(this CaseStory story)
    {
        await story.Do(new OpenMeeting(story.Reference));
        var there = new List<PersonId>();
        foreach (var role in story.Everybody())
            if ((await story.InRole(role)).Person is { } person) there.Add(person);
        await story.Do(new RecordAttendance(story.Reference, there));
    }

    public static async Task AgenciesPresent(this CaseStory story)
    {
        foreach (var agency in story.Protocol.Panel.Core.Select(seat => seat.Agency).Distinct().TakeLast(2))
            await story.Do(new RecordPresentation(story.Reference, agency, $"{story.NameOf(agency)} took the panel through its form. {story.Tale.Seen}"));
    }

    /// <summary>Answers that many of the criteria, or all: the first ones, for a local review, are met where that is what the panel will say.</summary>
    public static async Task CriteriaAreAnswered(this CaseStory story, bool localReview = true, int howMany = int.MaxValue)
    {
        string[] met = [story.Tale.Why, "Two earlier reviews named the same theme.", "The agencies’ accounts differ on who held the plan."];
        var asked = PanelCriteria.On(story.Profile.Law, story.Day);
        for (var place = 0; place < Math.Min(asked.Count, howMany); place++)
        {
            var isMet = localReview && place < met.Length && asked[place].Kind == LawKind.LocalCriterion;
            await story.Do(new AnswerCriterion(story.Reference, asked[place].Key, isMet, isMet ? met[place] : "The checks show nothing that speaks for it."));
        }
    }

    public static async Task PanelLearns(this CaseStory story)
    {
        await story.Do(new AnswerSystemicLearning(story.Reference, true, "Earlier reviews named the same theme, and what was agreed then is not everywhere in use."));
        await story.Do(new RecordLearning(story.Reference, story.Profile.Themes[0].Key, story.Tale.Learned, CaseStory.Form()));
        await story.Do(new RaiseAction(story.Reference, ActionKind.Learning, "Tell all team leaders how to reach the duty line of the other services.", story.Protocol.Panel.Core[^1].Agency, story.Day.AddDays(14), CaseStory.Form()));
    }

    /// <summary>The panel votes and decides; the last <paramref name="against"/> members vote against.</summary>
    public static async Task PanelDecides(this CaseStory story, Recommendation recommendation, int against = 0)
    {
        await story.Do(new PutToTheVote(story.Reference, recommendation == Recommendation.LocalReview, false, recommendation, recommendation == Recommendation.LocalReview
            ? "A review with those who worked with the family would show what made it hard to act together, and the agencies would learn it together."
            : "What is to be learned is known and is being acted on. Another review would not add to it.", CaseStory.Form()));
        // One vote an agency, where the protocol counts so: the first of its members casts it.
        var voters = story.Protocol.Panel.Majority.Weight == VoteWeight.OnePerAgency
            ? [.. story.Protocol.Panel.Core.DistinctBy(seat => seat.Agency).Select(seat => seat.Role)] : story.Voters();
        for (var seat = 0; seat < voters.Count; seat++)
        {
            var agrees = seat < voters.Count - against;
            var reason = agrees ? "What the checks show together supports it." : "The learning is known already: acting on it matters more than another review.";
            await story.Do(new CastAVote(story.Reference, 1, agrees ? Choice.For : Choice.Against, reason, CaseStory.Form()), await story.InRole(voters[seat]));
        }
        await story.Do(new CloseTheVote(story.Reference, 1), await story.Chair());
    }

    private static IEnumerable<string> Everybody(this CaseStory story) => story.Voters().Concat(story.Protocol.Panel.WithoutVote.Select(seat => seat.Role));

    private static List<string> Voters(this CaseStory story) => [.. story.Protocol.Panel.Core.Select(seat => seat.Role)];

    private static Task<Actor> Chair(this CaseStory story) => story.InRole(story.Protocol.Panel.Chair);
}
