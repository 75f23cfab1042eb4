using Partnership.Kernel.Protocols;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Chronologies;

namespace Partnership.Reviews.AgencyChecks;

/// <summary>A section of a form with its answers, as a page shows it.</summary>
internal sealed record AnsweredSection(string Key, string Title, IReadOnlyList<AnsweredQuestion> Questions)
{
    public bool IsEmpty => Questions.All(question => question.IsEmpty);
    public bool IsComplete => Questions.Where(question => question.Question.Required).All(question => !question.IsEmpty) && !IsEmpty;

    /// <summary>There is nothing in it but the chronology, which has pages of its own.</summary>
    public bool IsTheChronology => Questions.All(question => question.Question.Kind == QuestionKind.Chronology && question.Answer.IsEmpty);
}

/// <param name="Entries">The dated entries, where the question asks for a chronology.</param>
internal sealed record AnsweredQuestion(CheckQuestion Question, CheckAnswer Answer, IReadOnlyList<string> Themes, IReadOnlyList<SentEntry> Entries)
{
    public bool IsEmpty => Answer.IsEmpty && Entries.Count == 0;
}

internal static class CheckInWords
{
    /// <summary>The whole form with its answers; when the agency holds nothing, only that.</summary>
    public static IReadOnlyList<AnsweredSection> Of(CheckForm form, CheckContent content, Profile profile) =>
        [.. CheckQuestions.Of(form).Select(section => Of(section, content, profile)).Where((section, place) => place == 0 || !content.HoldsNothing || !section.IsEmpty)];

    public static AnsweredSection Of(CheckSection section, CheckContent content, Profile profile) =>
        new(section.Key, section.Title, [.. section.Questions.Select(question => new AnsweredQuestion(question, content[question.Key], Themes(content[question.Key], profile), question.Kind == QuestionKind.Chronology ? content.Entries : []))]);

    private static IReadOnlyList<string> Themes(CheckAnswer answer, Profile profile) =>
        [.. (answer.Themes ?? []).Select(key => profile.Themes.FirstOrDefault(theme => theme.Key == key)?.Title ?? key)];
}
