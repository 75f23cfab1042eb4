using System.Security.Cryptography;
using System.Text;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;
using Partnership.Communications.Contracts;
using Partnership.Kernel.Acts;

namespace Partnership.Communications.Templates;

/// <summary>The words of one kind of mail: a subject and a Markdown body with {{names}} (PLT-60). A name without a value is an error, never a gap.</summary>
internal sealed class MailTemplate
{
    /// <summary>The longest value; a mail names things, it does not tell them.</summary>
    private const int LongestValue = 300;

    private static readonly IHandlebars ForMarkdown = Handlebars.Create(new HandlebarsConfiguration { ThrowOnUnresolvedBindingExpression = true, TextEncoder = new EscapedForMarkdown() });
    private static readonly IHandlebars ForHeaders = Handlebars.Create(new HandlebarsConfiguration { ThrowOnUnresolvedBindingExpression = true, NoEscape = true });

    private readonly HandlebarsTemplate<object, object> _subject, _body;

    private MailTemplate(string key, string text, TemplateWords words, IReadOnlyDictionary<string, string> sample)
    {
        (Key, Words, Sample) = (key, words, sample);
        Version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
        (_subject, _body) = (ForHeaders.Compile(words.Subject), ForMarkdown.Compile(words.Body));
    }

    /// <summary>"reviews.check-asked".</summary>
    public string Key { get; }

    public TemplateWords Words { get; }

    /// <summary>Fingerprint of the text: twelve hexadecimal digits of its SHA-256.</summary>
    public string Version { get; }

    /// <summary>The names it has values for, each with a sample: its model.</summary>
    public IReadOnlyDictionary<string, string> Sample { get; }

    /// <param name="text">Front matter with subject and sample between lines of ---, then Markdown.</param>
    public static Outcome<MailTemplate> Parse(string key, string text)
    {
        var whole = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        if (FrontMatter.Of(whole) is not { } front) return Outcome<MailTemplate>.Refused($"{key}: begin with --- , subject: …, sample: …, --- .");
        return Of(key, whole, new(front.Subject, front.Body), front.Sample);
    }

    /// <summary>The same mail in other words.</summary>
    public Outcome<MailTemplate> With(TemplateWords words) => Of(Key, $"{words.Subject}\n{words.Body}", words, Sample);

    private static Outcome<MailTemplate> Of(string key, string text, TemplateWords words, IReadOnlyDictionary<string, string> sample)
    {
        if (Forbidden(words.Subject + "\n" + words.Body) is { } forbidden) return Outcome<MailTemplate>.Refused($"{key}: {forbidden}");
        try
        {
            return new MailTemplate(key, text, words, sample);
        }
        catch (HandlebarsException mistake)
        {
            return Outcome<MailTemplate>.Refused($"{key}: {mistake.Message}");
        }
    }

    /// <param name="site">Where this installation is reached; paths in links are made absolute with it.</param>
    public Outcome<RenderedMail> Fill(IReadOnlyDictionary<string, string> values, MailLayout layout, Uri site)
    {
        if (Wrong(values) is { } wrong) return Outcome<RenderedMail>.Refused($"{Key}: {wrong}");
        try
        {
            var oneLine = values.ToDictionary(value => value.Key, value => OneLine(value.Value));
            var subject = OneLine(_subject(oneLine));
            var body = MailBody.Of(_body(oneLine), site);
            return body.Succeeded ? new RenderedMail(subject, layout.Text(body.Value.Text), layout.Html(subject, body.Value.Html)) : Outcome<RenderedMail>.Refused($"{Key}: {body.Refusals[0].Words}");
        }
        catch (HandlebarsUndefinedBindingException missing)
        {
            return Outcome<RenderedMail>.Refused($"{Key}: there is no value for “{missing.MissingKey}”.");
        }
    }

    private static string? Wrong(IReadOnlyDictionary<string, string> values) =>
        values.Keys.FirstOrDefault(name => !MailValues.All.Contains(name)) is { } unknown ? $"a mail can’t be filled with “{unknown}”."
        : values.FirstOrDefault(value => value.Value.Length > LongestValue).Key is { } tooLong ? $"the value of “{tooLong}” is longer than {LongestValue} characters."
        : null;

    private static string? Forbidden(string source) =>
        source.Contains("{{{", StringComparison.Ordinal) || source.Contains("{{&", StringComparison.Ordinal) ? "values are always escaped: write {{name}}."
        : source.Contains("{{>", StringComparison.Ordinal) ? "a template can’t bring in another one."
        : null;

    /// <summary>A line break in a value could end a header or begin a paragraph of its own.</summary>
    private static string OneLine(string value) => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A mail as it leaves: the same words as text and as HTML.</summary>
internal sealed record RenderedMail(string Subject, string Text, string Html);
