using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Partnership.Web.TagHelpers;

/// <summary>HTML being written: the literal part of an interpolated string is markup, its holes are encoded.
/// One buffer a tag, handed to the page as it is.</summary>
internal sealed class Markup : IHtmlContent
{
    /// <summary>Leaves letters of every script readable, so that pages in other languages stay small.</summary>
    internal static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder _html = new(512);

    public Markup Add([InterpolatedStringHandlerArgument("")] ref Holes holes) => this;

    public Markup Raw(string markup)
    {
        _html.Append(markup);
        return this;
    }

    /// <summary>Text of a person or a record, encoded.</summary>
    public Markup Text(string? text)
    {
        if (string.IsNullOrEmpty(text)) return this;
        _html.Append(Encoder.Encode(text));
        return this;
    }

    public Markup Add(IHtmlContent? content)
    {
        if (content is null) return this;
        using var writer = new StringWriter(_html);
        content.WriteTo(writer, Encoder);
        return this;
    }

    /// <summary>An attribute, left out when there is no value.</summary>
    public Markup Attribute(string name, string? value)
    {
        if (value is null) return this;
        _html.Append(' ').Append(name).Append("=\"").Append(Encoder.Encode(value)).Append('"');
        return this;
    }

    public Markup Flag(string name, bool set)
    {
        if (set) _html.Append(' ').Append(name);
        return this;
    }

    /// <summary>The attributes a page wrote on the tag that the tag helper does not know.</summary>
    public Markup Attributes(TagHelperAttributeList attributes)
    {
        for (var i = 0; i < attributes.Count; i++)
        {
            if (attributes[i].Name == "class") continue;
            _html.Append(' ');
            using var writer = new StringWriter(_html);
            attributes[i].WriteTo(writer, Encoder);
        }
        return this;
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var chunk in _html.GetChunks()) writer.Write(chunk.Span);
    }

    public override string ToString() => _html.ToString();

    [InterpolatedStringHandler]
    public readonly ref struct Holes(int literalLength, int formattedCount, Markup markup)
    {
        private readonly StringBuilder _html = Sized(markup._html, literalLength + 16 * formattedCount);

        public void AppendLiteral(string markup) => _html.Append(markup);
        public void AppendFormatted(int number) => _html.Append(number);

        public void AppendFormatted(string? text)
        {
            if (!string.IsNullOrEmpty(text)) _html.Append(Encoder.Encode(text));
        }

        private static StringBuilder Sized(StringBuilder html, int more)
        {
            html.EnsureCapacity(html.Length + more);
            return html;
        }
    }
}

internal static class Rendering
{
    /// <summary>Replaces the tag by what was written.</summary>
    public static void Write(this TagHelperOutput output, Markup markup)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(markup);
    }

    /// <summary>A page that writes @(null) into a tag's attribute sets it to empty words: that is left out as well.</summary>
    public static string? OrNull(this string? words) => string.IsNullOrEmpty(words) ? null : words;

    /// <summary>" and more classes", from what the page wrote in class="…"; empty when nothing.</summary>
    public static string MoreClasses(this TagHelperOutput output) =>
        output.Attributes.TryGetAttribute("class", out var attribute) && attribute.Value?.ToString() is { Length: > 0 } classes ? " " + classes : "";
}
