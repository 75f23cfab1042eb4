namespace Partnership.Platform.Templates;

/// <summary>What templates are for: mails, letters, bulletins. All are words with {{names}}; what may be named differs (PLT-60).</summary>
/// <param name="Noun">"mail": what one of them is called.</param>
/// <param name="Folder">Where modules keep them: "Mails/".</param>
/// <param name="Names">The only names there are, each with what it stands for; null where each template says its own, under "means".</param>
public sealed record TemplateKind(string Noun, string Folder, IReadOnlyDictionary<string, string>? Names = null)
{
    /// <summary>The longest value; it names things, it does not tell them.</summary>
    public const int LongestValue = 300;

    /// <summary>Goes on paper, after somebody has read and changed it; signed and sent outside of this site.</summary>
    public static TemplateKind Letter { get; } = new("letter", "Letters/");
}

/// <summary>A name that stands for a value when the words are filled in.</summary>
public sealed record TemplateName(string Name, string Sample, string Meaning)
{
    /// <summary>As it is written in the words.</summary>
    public string Written => $"{{{{{Name}}}}}";
}

/// <summary>A subject and a Markdown body, with {{names}} in them or, once they are filled in, without.</summary>
public sealed record TemplateWords(string Subject, string Body)
{
    /// <summary>As a form sent them: lines end with \n, and no empty lines stand around them.</summary>
    public static TemplateWords Typed(string? subject, string? body) => new((subject ?? "").Trim(), (body ?? "").ReplaceLineEndings("\n").Trim());
}
