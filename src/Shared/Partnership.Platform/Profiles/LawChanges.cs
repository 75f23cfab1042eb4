using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;

namespace Partnership.Platform.Profiles;

/// <summary>Changing the law as data (PLT-43). Steps of cases were judged by what held on their day (HRD-06), so a day that has passed keeps the texts it had.</summary>
public static class LawChanges
{
    private const string File = "law/england.json";

    /// <summary>Why <paramref name="now"/> can't follow <paramref name="was"/>; empty when it can. A change takes effect on <paramref name="today"/> at the earliest.</summary>
    public static IReadOnlyList<ProfileProblem> Refused(Law was, Law now, DateOnly today) => [.. OfPastDays(was, now, today), .. ProfileChecks.OfLaw(now)];

    /// <summary>The part of it that asks what the law was before: nothing of what held on a day that has passed may become otherwise.</summary>
    public static IReadOnlyList<ProfileProblem> OfPastDays(Law was, Law now, DateOnly today)
    {
        var found = new List<ProfileProblem>();
        var matched = new HashSet<LawText>(ReferenceEqualityComparer.Instance);
        foreach (var text in was.Texts)
        {
            var at = Place(now.Texts, text);
            if (at is { } index) matched.Add(now.Texts[index]);
            if (text.From is { } from && from < today && WhyNot(text, at is { } one ? now.Texts[one] : null, today) is { } reason)
                found.Add(new(File, at is null ? "$.texts" : $"$.texts[{at}]", reason));
        }
        for (var at = 0; at < now.Texts.Count; at++)
            if (now.Texts[at] is { Kind: not LawKind.RegimeChange } text && !matched.Contains(text) && text.From < today)
                found.Add(new(File, $"$.texts[{at}].from", $"“{text.Key}” would begin on {text.From.Value.InWords()}: the steps since then were judged without it. Let it begin today or later."));
        return found;
    }

    /// <summary>The law with one more wording. Where <paramref name="text"/> follows another of its key that has no end, that one ends the day before.</summary>
    public static Law With(this Law law, LawText text)
    {
        if (law.Standing(text.Key) is not { } before || text.From is not { } from || before.From >= from) return law with { Texts = [.. law.Texts, text] };
        return new() { Texts = [.. law.Texts.SelectMany(one => ReferenceEquals(one, before) ? new[] { one with { To = from.AddDays(-1) }, text } : [one])] };
    }

    /// <summary>The law with one text in another's place.</summary>
    public static Law With(this Law law, LawText text, LawText inPlaceOf) =>
        new() { Texts = [.. law.Texts.Select(one => ReferenceEquals(one, inPlaceOf) ? text : one)] };

    /// <summary>The wording of that key that has begun or will begin and has no end; null when there is none.</summary>
    public static LawText? Standing(this Law law, string key) => law.Texts.LastOrDefault(text => text.Key == key && text is { From: not null, To: null });

    /// <summary>The text of that key that waits for its day; null when there is none.</summary>
    public static LawText? WithoutADay(this Law law, string key) => law.Texts.FirstOrDefault(text => text.Key == key && text.From is null);

    // The same key that begins on the same day; both of them are needed, as the wordings of a key follow each other.
    private static int? Place(IReadOnlyList<LawText> texts, LawText text)
    {
        for (var at = 0; at < texts.Count; at++)
            if (texts[at].Key == text.Key && texts[at].From == text.From) return at;
        return null;
    }

    private static string? WhyNot(LawText was, LawText? now, DateOnly today)
    {
        var yesterday = today.AddDays(-1);
        if (now is null) return $"“{was.Key}” has held since {was.From?.InWords()} and steps were judged by it: it can’t be taken away or begin on another day. Give it an end.";
        if (now.Words != was.Words || now.Kind != was.Kind || now.Allows != was.Allows) return $"“{was.Key}” has held since {was.From?.InWords()} and steps were judged by it as it stands: give it an end, and add the new wording from a day.";
        if (now.To == was.To) return null;
        if (was.To < yesterday) return $"“{was.Key}” ended on {was.To.Value.InWords()}: steps since then were judged without it. Add a new wording instead.";
        return now.To < yesterday ? $"“{was.Key}” has held until today and steps were judged by it: it can end yesterday at the earliest." : null;
    }
}
