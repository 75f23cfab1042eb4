using Partnership.Kernel.Identity;
using Partnership.Kernel.Protocols;
using Partnership.Reviews.AgencyChecks;
using Partnership.Reviews.AgencyChecks.ChoosingAgencies;
using Partnership.Reviews.AgencyChecks.FillingIn;
using Partnership.Reviews.AgencyChecks.QualityAssuring;
using Partnership.Reviews.AgencyChecks.Sending;
using Partnership.Reviews.AgencyChecks.SharingChecks;

namespace Partnership.Reviews.Demonstration;

/// <summary>The agencies are asked, write, send; the Business Unit reads, accepts and shares.</summary>
internal static class TellingChecks
{
    /// <summary>Asks that many agencies of the panel's core for their forms, by the last day the protocol gives them.</summary>
    public static async Task<IReadOnlyList<string>> AgenciesAreAsked(this CaseStory story, int howMany)
    {
        var agencies = story.Protocol.Panel.Core.Select(seat => seat.Agency).Distinct().Where(key => story.Profile.Agency(key) is { AnswersChecks: true }).TakeLast(howMany).ToList();
        var choice = await story.Ask(new AgenciesToChoose(story.Reference));
        var about = string.Join("\n", story.Tale.Children(story.Days.Today).Select(child => $"{child.NameAndAge(null)}, {child.Address}"));
        await story.Do(new ChooseAgencies(story.Reference, agencies, choice.DueOn ?? story.Day.AddDays(14), new(about), story.For("To find out, for a Rapid Review, what each agency knew and did"), CaseStory.Form()));
        return agencies;
    }

    /// <summary>The agency's lead writes the first so many sections of the form, or all.</summary>
    public static async Task AgencyWrites(this CaseStory story, string agency, int sections = int.MaxValue)
    {
        var lead = await story.LeadOf(agency);
        var form = CaseStory.Form();
        foreach (var section in CheckQuestions.Of(story.Protocol.CheckForm).Take(sections))
        {
            var answers = section.Questions.ToDictionary(question => question.Key, question => Answer(question, story.Tale, story.NameOf(agency), story.Profile.Themes[0].Key));
            await story.Do(new SaveSection(story.Reference, section.Key, new(answers), 0, form), lead);
        }
    }

    public static async Task AgencySends(this CaseStory story, string agency)
    {
        await story.AgencyWrites(agency);
        await story.Do(new SendCheck(story.Reference, CaseStory.Form()), await story.LeadOf(agency));
    }

    /// <summary>Sends the form as "we hold nothing on this family".</summary>
    private static async Task AgencyHoldsNothing(this CaseStory story, string agency)
    {
        var lead = await story.LeadOf(agency);
        var answers = new Dictionary<string, CheckAnswer> { [CheckQuestions.RecordsHeld] = new(Yes: false), [CheckQuestions.RecordsSearched] = new("All current and archived records, under every known name and spelling.") };
        await story.Do(new SaveSection(story.Reference, CheckQuestions.Of(story.Protocol.CheckForm)[0].Key, new(answers), 0, CaseStory.Form()), lead);
        await story.Do(new SendCheck(story.Reference, CaseStory.Form()), lead);
    }

    public static async Task CheckIsAccepted(this CaseStory story, string agency) => await story.Do(new JudgeCheck(story.Reference, agency, 1, Verdict.Accept, new("")));

    public static async Task CheckIsSentBack(this CaseStory story, string agency, string comments) => await story.Do(new JudgeCheck(story.Reference, agency, 1, Verdict.SendBack, new(comments)));

    /// <summary>Asked the day after the notification, shared five working days after it.</summary>
    /// <param name="notified">Working days ago.</param>
    public static async Task ChecksAreShared(this CaseStory story, int notified, int agencies = 3)
    {
        await story.Ago(notified - 1, 9, 30);
        var asked = await story.AgenciesAreAsked(agencies);
        await story.Ago(notified - 4, 11);
        await story.AgencyHoldsNothing(asked[0]);
        foreach (var agency in asked.Skip(1)) await story.AgencySends(agency);
        await story.Ago(notified - 5, 15, 20);
        foreach (var agency in asked) await story.CheckIsAccepted(agency);
        await story.Do(new ShareChecks(story.Reference, story.For("So that the panel and the agencies see the whole before they meet"), CaseStory.Form()));
    }

    private static CheckAnswer Answer(CheckQuestion question, Tale tale, string agency, string theme) => question.Kind switch
    {
        QuestionKind.YesNo => new(Yes: true),
        QuestionKind.Themes => new("The same came up in an audit last year.", Themes: [theme]),
        QuestionKind.Chronology => new($"About a year before: first contact with {agency}.\nIn the spring: two contacts, both recorded.\nIn the week before: one contact, by telephone."),
        QuestionKind.Facts => new($"{agency} searched its records under all known names and spellings. {tale.Seen}"),
        _ => new(InAnalysis(question.Key, tale, agency)),
    };

    private static string InAnalysis(string question, Tale tale, string agency) => question switch
    {
        "good-practice" or "went-well" => $"A worker of {agency} kept seeing {tale.Child} alone and wrote down what {tale.Child} said.",
        "improvements" or "work-better" => $"What {agency} knew was shared when it was asked for, and not before.",
        "prevent" => "A short call between the services after each missed appointment.",
        "immediate-safety" => $"Nothing beyond the plan that is in place for {tale.Child}.",
        _ => tale.Seen,
    };
}
