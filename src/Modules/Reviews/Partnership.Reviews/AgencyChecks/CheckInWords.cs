using Partnership.Kernel.Protocols;
using Partnership.Platform.Profiles;

namespace Partnership.Reviews.AgencyChecks;

/// <summary>A section of a form with its answers, as a page shows it.</summary>
internal sealed record AnsweredSection(string Key, string Title, IReadOnlyList<AnsweredQuestion> Questions)
{
    public bool IsEmpty => Questions.All(question => question.Answer.IsEmpty);
    public bool IsComplete => Questions.Where(question => question.Question.Required).All(question => !question.Answer.IsEmpty) && !IsEmpty;
}

internal sealed record AnsweredQuestion(CheckQuestion Question, CheckAnswer Answer, IReadOnlyList<string> Themes);

internal static class CheckInWords
{
    /// <summary>The whole form with its answers; when the agency holds nothing, only that.</summary>
    public static IReadOnlyList<AnsweredSection> Of(CheckForm form, CheckContent content, Profile profile) =>
        [.. CheckQuestions.Of(form).Select(section => Of(section, content, profile)).Where((section, place) => place == 0 || !content.HoldsNothing || !section.IsEmpty)];

    public static AnsweredSection Of(CheckSection section, CheckContent content, Profile profile) =>
        new(section.Key, section.Title, [.. section.Questions.Select(question => new AnsweredQuestion(question, content[question.Key], Themes(content[question.Key], profile)))]);

    private static IReadOnlyList<string> Themes(CheckAnswer answer, Profile profile) =>
        [.. (answer.Themes ?? []).Select(key => profile.Themes.FirstOrDefault(theme => theme.Key == key)?.Title ?? key)];
}
