using System.Text.RegularExpressions;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Words;

namespace Partnership.Platform.Templates;

/// <summary>Looks through words that somebody wants to publish, before anything is kept: each mistake is said with its line (PLT-60).</summary>
public static partial class WordsCheck
{
    public const int LongestSubject = 150, LongestBody = 5_000;

    private const int Deepest = 3;

    /// <param name="names">The names it has values for.</param>
    /// <param name="noun">"mail": what it is.</param>
    public static IReadOnlyList<Refusal> Of(TemplateWords words, IReadOnlyCollection<string> names, string noun)
    {
        var may = new MayBeSaid(names, noun);
        return [.. In(nameof(words.Subject), words.Subject, may), .. In(nameof(words.Body), words.Body, may), .. Bounds(words)];
    }

    /// <summary>For words that are filled in already, and changed by hand: what is between braces means nothing any more.</summary>
    public static IReadOnlyList<Refusal> OfFilled(TemplateWords words) => [.. Markup(nameof(words.Subject), words.Subject), .. Markup(nameof(words.Body), words.Body), .. Bounds(words)];

    private static List<Refusal> Bounds(TemplateWords words)
    {
        List<Refusal> wrong = [];
        if (words.Subject.Length == 0) wrong.Add(new(nameof(words.Subject), "Enter the subject"));
        if (words.Subject.Length > LongestSubject) wrong.Add(new(nameof(words.Subject), $"The subject must be {LongestSubject} characters or fewer"));
        if (words.Subject.Any(char.IsControl)) wrong.Add(new(nameof(words.Subject), "The subject must be one line"));
        if (words.Body.Length == 0) wrong.Add(new(nameof(words.Body), "Enter the words"));
        if (words.Body.Length > LongestBody) wrong.Add(new(nameof(words.Body), $"The words must be {LongestBody:N0} characters or fewer, these are {words.Body.Length:N0}"));
        return wrong;
    }

    private static IEnumerable<Refusal> In(string field, string text, MayBeSaid may)
    {
        var open = new Stack<string>();
        var (lines, end) = (text.Split('\n'), 0);
        for (; end < lines.Length; end++)
        {
            foreach (Match tag in Tag().Matches(lines[end]))
                if (Wrong(tag.Value, may, open) is { } words) yield return new(field, $"Line {end + 1}: {words}");
            var rest = Tag().Replace(lines[end], "");
            if (rest.Contains("{{", StringComparison.Ordinal) || rest.Contains("}}", StringComparison.Ordinal)) yield return new(field, $"Line {end + 1}: a name stands between {{{{ and }}}}, on one line");
        }
        foreach (var html in Markup(field, Tag().Replace(text, ""))) yield return html;
        if (open.Count > 0) yield return new(field, $"Line {end}: {{{{#{open.Peek()}}}}} has no {{{{/{open.Peek()}}}}}");
    }

    private static IEnumerable<Refusal> Markup(string field, string text) =>
        text.Split('\n').Select((line, at) => (line, at)).Where(one => Html().IsMatch(one.line))
            .Select(one => new Refusal(field, $"Line {one.at + 1}: HTML is not used here. Write **bold**, - for a list, or [words](address) for a link"));

    private static string? Wrong(string tag, MayBeSaid may, Stack<string> open)
    {
        if (Name().Match(tag) is { Success: true } name && name.Groups[1].Value is not "else") return may.Unknown(name.Groups[1].Value);
        if (tag == "{{else}}") return open.Count > 0 ? null : "{{else}} stands between {{#if …}} and {{/if}}";
        if (Begin().Match(tag) is { Success: true } begin)
        {
            open.Push(begin.Groups[1].Value);
            return open.Count > Deepest ? $"at most {Deepest} conditions stand within each other" : may.Unknown(begin.Groups[2].Value);
        }
        if (End().Match(tag) is { Success: true } end) return open.TryPop(out var begun) && begun == end.Groups[1].Value ? null : $"{tag} ends nothing that was begun";
        return $"{tag} is not something a {may.Noun} can say. It may say {may.InWords}";
    }

    private sealed record MayBeSaid(IReadOnlyCollection<string> Names, string Noun)
    {
        public string InWords => Counts.AndList([.. Names.Select(one => $"{{{{{one}}}}}")]);

        public string? Unknown(string name) => Names.Contains(name) ? null : $"there is no “{name}” in this {Noun}. It may say {InWords}";
    }

    [GeneratedRegex(@"\{\{.*?\}\}+")]
    private static partial Regex Tag();

    [GeneratedRegex(@"^\{\{([A-Za-z]+)\}\}$")]
    private static partial Regex Name();

    [GeneratedRegex(@"^\{\{#(if|unless) ([A-Za-z]+)\}\}$")]
    private static partial Regex Begin();

    [GeneratedRegex(@"^\{\{/(if|unless)\}\}$")]
    private static partial Regex End();

    [GeneratedRegex(@"<[A-Za-z/!]")]
    private static partial Regex Html();
}
