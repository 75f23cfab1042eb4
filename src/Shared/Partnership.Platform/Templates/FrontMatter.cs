namespace Partnership.Platform.Templates;

/// <summary>The lines between --- and --- at the top of a template: "subject: …", perhaps "details: true", then "sample:" and perhaps "means:", each with indented "name: value".</summary>
internal sealed record FrontMatter(string Subject, bool Details, IReadOnlyDictionary<string, string> Sample, IReadOnlyDictionary<string, string> Means, string Body)
{
    private const string Fence = "---\n";

    /// <summary>Null when there is none, or no subject in it. Lines end with \n.</summary>
    public static FrontMatter? Of(string text)
    {
        var end = text.IndexOf("\n" + Fence, StringComparison.Ordinal);
        if (!text.StartsWith(Fence, StringComparison.Ordinal) || end < 0) return null;

        string? subject = null;
        var details = false;
        Dictionary<string, string> sample = new(StringComparer.Ordinal), means = new(StringComparer.Ordinal), under = sample;
        foreach (var line in text[Fence.Length..end].Split('\n'))
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon)) continue;
            var (name, value) = (line[..colon].Trim(), line[(colon + 1)..].Trim());
            if (char.IsWhiteSpace(line[0])) under[name] = value;
            else if (name == "subject") subject = value;
            else if (name == "details") details = value == "true";
            else under = name == "means" ? means : sample;
        }
        return string.IsNullOrEmpty(subject) ? null : new(subject, details, sample, means, text[(end + 1 + Fence.Length)..].Trim());
    }
}
