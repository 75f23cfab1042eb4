using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Evaluations.Results;

/// <summary>What those who were there say, of one session or of all sessions of a course: how many answered, what, and what they wrote, without names.</summary>
/// <param name="WereThere">How many could have answered.</param>
internal sealed record EvaluationResults(int WereThere, AnsweredQuestions After, AnsweredQuestions Impact)
{
    public bool IsEmpty => After.Count + Impact.Count == 0;
}

/// <summary>The answers of one round.</summary>
internal sealed class AnsweredQuestions
{
    /// <summary>What people answered is shown together or not at all: of one or two, everybody would know who it was.</summary>
    public const int EnoughToShow = 3;

    private readonly IReadOnlyList<Evaluation> _given;

    /// <param name="wereAsked">How many could have answered.</param>
    /// <param name="words">What was written in answers that have words.</param>
    public AnsweredQuestions(EvaluationKind kind, int wereAsked, IReadOnlyList<Evaluation> given, IReadOnlyList<EvaluationWords> words)
    {
        (Kind, WereAsked, _given) = (kind, wereAsked, given);
        if (!IsEnough) return;
        (Differently, Better) = (Sorted(words.Select(one => one.Differently)), Sorted(words.Select(one => one.Better)));
    }

    public EvaluationKind Kind { get; }
    public int WereAsked { get; }
    public int Count => _given.Count;
    public bool IsEnough => Count >= EnoughToShow;
    public int Percent => WereAsked == 0 ? 0 : (int)Math.Round(100.0 * Count / WereAsked);
    public double Mean => Count == 0 ? 0 : _given.Average(one => one.Rating);

    /// <summary>Sorted by their letters, so that their order does not tell who wrote them.</summary>
    public IReadOnlyList<string> Differently { get; } = [];
    public IReadOnlyList<string> Better { get; } = [];

    public int With(int rating) => _given.Count(one => one.Rating == rating);
    public int With(Applied applied) => _given.Count(one => one.Applied == applied);

    private static List<string> Sorted(IEnumerable<string?> words) => [.. words.OfType<string>().Order(StringComparer.CurrentCultureIgnoreCase)];
}

/// <param name="Title">Of the session, or of the course.</param>
/// <param name="Sessions">Those of the course that were held, the latest first; the one session itself.</param>
internal sealed record ResultsSheet(string Title, EvaluationResults All, IReadOnlyList<SessionInResults> Sessions, Session? Session);

/// <param name="Mean">Null while too few have answered to show it.</param>
internal sealed record SessionInResults(long Number, string When, int WereThere, int Answered, double? Mean);
