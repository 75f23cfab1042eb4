using System.Text.RegularExpressions;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Words;

namespace Partnership.Communications.Templates;

/// <summary>Looks through words that somebody wants to publish, before anything is kept: each mistake is said with its line (PLT-60).</summary>
internal static partial class WordsCheck
{
    public const int LongestSubject = 150, LongestBody = 5_000;
    private const int Deepest = 3;

    /// <param name="names">The names this kind of mail has values for.</param>
    public static IReadOnlyList<Refusal> Of(TemplateWords words, IReadOnlyCollection<string> names)
    {
        List<Refusal> wrong = [.. In(nameof(words.Subject), words.Subject, names), .. In(nameof(words.Body), words.Body, names)];
        if (words.Subject.Length == 0) wrong.Add(new(nameof(words.Subject), "Enter the subject"));
        if (words.Subject.Length > LongestSubject) wrong.Add(new(nameof(words.Subject), $"The subject must be {LongestSubject} characters or fewer"));
        if (words.Subject.Any(char.IsControl)) wrong.Add(new(nameof(words.Subject), "The subject must be one line"));
        if (words.Body.Length == 0) wrong.Add(new(nameof(words.Body), "Enter the words"));
        if (words.Body.Length > LongestBody) wrong.Add(new(nameof(words.Body), $"The words must be {LongestBody:N0} characters or fewer, these are {words.Body.Length:N0}"));
        return wrong;
    }

    private static IEnumerable<Refusal> In(string field, string text, IReadOnlyCollection<string> names)
    {
        var open = new Stack<string>();
        var (lines, end) = (text.Split('\n'), 0);
        for (; end < lines.Length; end++)
        {
            foreach (Match tag in Tag().Matches(lines[end]))
                if (Wrong(tag.Value, names, open) is { } words) yield return new(field, $"Line {end + 1}: {words}");
            var rest = Tag().Replace(lines[end], "");
            if (rest.Contains("{{", StringComparison.Ordinal) || rest.Contains("}}", StringComparison.Ordinal)) yield return new(field, $"Line {end + 1}: a name stands between {{{{ and }}}}, on one line");
            if (Html().IsMatch(rest)) yield return new(field, $"Line {end + 1}: HTML is not used here. Write **bold**, - for a list, or [words](address) for a link");
        }
        if (open.Count > 0) yield return new(field, $"Line {end}: {{{{#{open.Peek()}}}}} has no {{{{/{open.Peek()}}}}}");
    }

    private static string? Wrong(string tag, IReadOnlyCollection<string> names, Stack<string> open)
    {
        if (Name().Match(tag) is { Success: true } name && name.Groups[1].Value is not "else") return Unknown(name.Groups[1].Value, names);
        if (tag == "{{else}}") return open.Count > 0 ? null : "{{else}} stands between {{#if …}} and {{/if}}";
        if (Begin().Match(tag) is { Success: true } begin)
        {
            open.Push(begin.Groups[1].Value);
            return open.Count > Deepest ? $"at most {Deepest} conditions stand within each other" : Unknown(begin.Groups[2].Value, names);
        }
        if (End().Match(tag) is { Success: true } end) return open.TryPop(out var begun) && begun == end.Groups[1].Value ? null : $"{tag} ends nothing that was begun";
        return $"{tag} is not something a mail can say. It may say {Counts.AndList([.. names.Select(one => $"{{{{{one}}}}}")])}";
    }

    private static string? Unknown(string name, IReadOnlyCollection<string> names) =>
        names.Contains(name) ? null : $"there is no “{name}” in this mail. It may say {Counts.AndList([.. names.Select(one => $"{{{{{one}}}}}")])}";

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
