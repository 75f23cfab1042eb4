namespace Partnership.Web.Journeys;

/// <summary>One question of a journey.</summary>
/// <param name="Href">Its page, such as "/refer/school".</param>
/// <param name="Asked">Whether it is asked at all, by what was answered before; null for always.</param>
/// <param name="Answered">Whether it needs no more; null for questions that may be left empty.</param>
public sealed record Step<TAnswers>(string Href, Func<TAnswers, bool>? Asked = null, Func<TAnswers, bool>? Answered = null);

/// <summary>A form of several pages, one question each, with a page to check the answers at its end. The steps are declared in order; next and back follow from them.</summary>
public abstract class Journey<TAnswers> where TAnswers : class, new()
{
    /// <summary>Names the form in the store: "parent-referral".</summary>
    public abstract string Kind { get; }

    /// <summary>The page before the first question.</summary>
    public abstract string Start { get; }

    /// <summary>The page where the answers are checked and sent.</summary>
    public abstract string Check { get; }

    public abstract IReadOnlyList<Step<TAnswers>> Steps { get; }

    /// <summary>How long the browser remembers a half-filled form; null until it is closed, which is right for the public.</summary>
    public virtual TimeSpan? Remembered => null;

    /// <summary>Where to go once the question at <paramref name="path"/> is answered. Someone who came to change one answer goes back to
    /// the check page, unless the new answer opens a question that has none yet.</summary>
    public string Next(string path, TAnswers answers, bool changing)
    {
        if (changing) return FirstUnanswered(answers) is { } open ? Changing(open) : Check;
        return Asked(answers).SkipWhile(step => !Is(step, path)).Skip(1).FirstOrDefault()?.Href ?? Check;
    }

    /// <summary>The page before: the question before it that is asked, the check page when changing, or the start.</summary>
    public string Back(string path, TAnswers answers, bool changing) =>
        changing ? Check
        : Is(Check, path) ? Asked(answers).LastOrDefault()?.Href ?? Start
        : Asked(answers).TakeWhile(step => !Is(step, path)).LastOrDefault()?.Href ?? Start;

    /// <summary>The first question that must be answered and is not; null when the form can be sent.</summary>
    public string? FirstUnanswered(TAnswers answers) =>
        Asked(answers).FirstOrDefault(step => step.Answered?.Invoke(answers) == false)?.Href;

    /// <summary>The questions asked, given the answers so far.</summary>
    public IEnumerable<Step<TAnswers>> Asked(TAnswers answers) => Steps.Where(step => step.Asked?.Invoke(answers) != false);

    /// <summary>The link that changes one answer and comes back to the check page.</summary>
    public static string Changing(string href) => href + "?return=check";

    internal bool Begins(string path) => Is(Start, path) || Steps.Count > 0 && Is(Steps[0], path);

    private static bool Is(Step<TAnswers> step, string path) => Is(step.Href, path);
    private static bool Is(string href, string path) => string.Equals(href, path, StringComparison.OrdinalIgnoreCase);
}
