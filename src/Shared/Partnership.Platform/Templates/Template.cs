using System.Security.Cryptography;
using System.Text;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;
using Partnership.Kernel.Acts;

namespace Partnership.Platform.Templates;

/// <summary>The words of one kind of mail, letter or bulletin: a subject and a Markdown body with {{names}} (PLT-60). A name without a value is an error, never a gap.</summary>
public sealed class Template
{
    private static readonly IHandlebars ForMarkdown = Handlebars.Create(new HandlebarsConfiguration { ThrowOnUnresolvedBindingExpression = true, TextEncoder = new EscapedForMarkdown() });
    private static readonly IHandlebars ForHeaders = Handlebars.Create(new HandlebarsConfiguration { ThrowOnUnresolvedBindingExpression = true, NoEscape = true });

    private readonly HandlebarsTemplate<object, object> _subject, _body;

    private Template(TemplateKind kind, string key, string text, TemplateWords words, bool details, IReadOnlyList<TemplateName> names)
    {
        (Kind, Key, Words, HoldsDetails, Names) = (kind, key, words, details, names);
        Version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
        (_subject, _body) = (ForHeaders.Compile(words.Subject), ForMarkdown.Compile(words.Body));
    }

    public TemplateKind Kind { get; }

    /// <summary>"reviews.check-asked".</summary>
    public string Key { get; }

    public TemplateWords Words { get; }

    /// <summary>It tells what it is about, as one about a course may. One about a case never does (COM-22).</summary>
    public bool HoldsDetails { get; }

    /// <summary>Fingerprint of the text: twelve hexadecimal digits of its SHA-256.</summary>
    public string Version { get; }

    /// <summary>The names it has values for: its model.</summary>
    public IReadOnlyList<TemplateName> Names { get; }

    /// <summary>A value for each of its names.</summary>
    public IReadOnlyDictionary<string, string> Sample => Names.ToDictionary(one => one.Name, one => one.Sample);

    /// <param name="text">Front matter with subject and sample between lines of ---, then Markdown.</param>
    public static Outcome<Template> Parse(TemplateKind kind, string key, string text)
    {
        var whole = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        if (FrontMatter.Of(whole) is not { } front) return Outcome<Template>.Refused($"{key}: begin with --- , subject: …, sample: …, --- .");
        var meanings = kind.Names ?? front.Means;
        return Of(kind, key, whole, new(front.Subject, front.Body), front.Details, [.. front.Sample.Select(one => new TemplateName(one.Key, one.Value, meanings.GetValueOrDefault(one.Key, "")))]);
    }

    /// <summary>The same in other words.</summary>
    public Outcome<Template> With(TemplateWords words) => Of(Kind, Key, $"{words.Subject}\n{words.Body}", words, HoldsDetails, Names);

    private static Outcome<Template> Of(TemplateKind kind, string key, string text, TemplateWords words, bool details, IReadOnlyList<TemplateName> names)
    {
        if (Forbidden(words.Subject + "\n" + words.Body) is { } forbidden) return Outcome<Template>.Refused($"{key}: {forbidden}");
        try
        {
            return new Template(kind, key, text, words, details, names);
        }
        catch (HandlebarsException mistake)
        {
            return Outcome<Template>.Refused($"{key}: {mistake.Message}");
        }
    }

    /// <summary>Its subject in one line, and its body as Markdown in which values are the characters they are.</summary>
    public Outcome<TemplateWords> Fill(IReadOnlyDictionary<string, string> values)
    {
        if (Wrong(values) is { } wrong) return Outcome<TemplateWords>.Refused($"{Key}: {wrong}");
        try
        {
            var oneLine = values.ToDictionary(value => value.Key, value => OneLine(value.Value));
            return new TemplateWords(OneLine(_subject(oneLine)), _body(oneLine).Trim());
        }
        catch (HandlebarsUndefinedBindingException missing)
        {
            return Outcome<TemplateWords>.Refused($"{Key}: there is no value for “{missing.MissingKey}”.");
        }
    }

    private string? Wrong(IReadOnlyDictionary<string, string> values) =>
        values.Keys.FirstOrDefault(name => Kind.Names is { } all ? !all.ContainsKey(name) : Names.All(one => one.Name != name)) is { } unknown ? $"a {Kind.Noun} can’t be filled with “{unknown}”."
        : values.FirstOrDefault(value => value.Value.Length > TemplateKind.LongestValue).Key is { } tooLong ? $"the value of “{tooLong}” is longer than {TemplateKind.LongestValue} characters."
        : null;

    private static string? Forbidden(string source) =>
        source.Contains("{{{", StringComparison.Ordinal) || source.Contains("{{&", StringComparison.Ordinal) ? "values are always escaped: write {{name}}."
        : source.Contains("{{>", StringComparison.Ordinal) ? "a template can’t bring in another one."
        : null;

    /// <summary>A line break in a value could end a header or begin a paragraph of its own.</summary>
    private static string OneLine(string value) => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
