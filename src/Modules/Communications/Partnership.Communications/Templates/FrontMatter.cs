namespace Partnership.Communications.Templates;

/// <summary>The lines between --- and --- at the top of a template: "subject: …", then "sample:" with indented "name: value".</summary>
internal sealed record FrontMatter(string Subject, IReadOnlyDictionary<string, string> Sample, string Body)
{
    private const string Fence = "---\n";

    /// <summary>Null when there is none, or no subject in it. Lines end with \n.</summary>
    public static FrontMatter? Of(string text)
    {
        var end = text.IndexOf("\n" + Fence, StringComparison.Ordinal);
        if (!text.StartsWith(Fence, StringComparison.Ordinal) || end < 0) return null;

        string? subject = null;
        var sample = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in text[Fence.Length..end].Split('\n'))
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon)) continue;
            var (name, value) = (line[..colon].Trim(), line[(colon + 1)..].Trim());
            if (char.IsWhiteSpace(line[0])) sample[name] = value;
            else if (name == "subject") subject = value;
        }
        return string.IsNullOrEmpty(subject) ? null : new(subject, sample, text[(end + 1 + Fence.Length)..].Trim());
    }
}
