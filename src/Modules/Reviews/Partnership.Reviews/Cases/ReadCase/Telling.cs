using System.Text.RegularExpressions;
using Partnership.Kernel.Words;
using Partnership.Platform.Audit;
using Partnership.Reviews.Panels.AnswerCriterion;

namespace Partnership.Reviews.Cases.ReadCase;

/// <summary>A line of a case's story.</summary>
/// <param name="Each">What it is made of, where several entries are told as one; else empty.</param>
internal sealed record StoryLine(string Sentence, string? Reason, DateOnly? HappenedOn, DateTimeOffset At, IReadOnlyList<string> Each);

/// <summary>Makes the trail's entries readable. The trail itself keeps every entry and every fingerprint whole.</summary>
internal static partial class Telling
{
    /// <param name="entries">In order of time, either way.</param>
    public static IReadOnlyList<StoryLine> Of(IEnumerable<AuditEntry> entries)
    {
        var lines = new List<StoryLine>();
        var run = new List<AuditEntry>();
        foreach (var entry in entries)
        {
            if (run.Count > 0 && !AreTheSameSitting(run[^1].Body, entry.Body)) Tell();
            run.Add(entry);
        }
        if (run.Count > 0) Tell();
        return lines;

        void Tell()
        {
            lines.Add(run is [{ Body: var alone }] ? Line(alone) : Together(run));
            run.Clear();
        }
    }

    private static StoryLine Line(AuditBody body) => new($"{Who(body)} {Sentence(body)}", body.Reason, body.HappenedOn, body.At, []);

    /// <summary>The criteria are walked one by one, and a walk is one thing that happened.</summary>
    private static bool AreTheSameSitting(AuditBody one, AuditBody next) =>
        one.Act == nameof(AnswerCriterion) && next.Act == one.Act && next.Person == one.Person;

    private static StoryLine Together(List<AuditEntry> run) => new(
        $"{Who(run[0].Body)} recorded the panel’s answers to {Counts.Of(run.Count, "criterion", "criteria")}", null, null, run.Max(entry => entry.Body.At),
        [.. run.OrderBy(entry => entry.Number).Select(entry => Sentence(entry.Body))]);

    private static string Who(AuditBody body) => body.OnBehalfOf is { } other ? $"{body.Who}, on behalf of {other}," : body.Who;

    private static string Sentence(AuditBody body) => Fingerprints().Replace(body.Sentence, "$1…");

    /// <summary>SHA-256 and HMAC-SHA-256 in hexadecimal: its first twelve digits tell two apart; the whole is on the sheet's page.</summary>
    [GeneratedRegex(@"\b([0-9a-f]{12})[0-9a-f]{52}\b")]
    private static partial Regex Fingerprints();
}
