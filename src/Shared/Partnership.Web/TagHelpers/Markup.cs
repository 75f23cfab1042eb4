using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Partnership.Web.TagHelpers;

/// <summary>HTML being written: the literal part of an interpolated string is markup, its holes are encoded.
/// Its pieces are kept side by side and handed on to the page as they are: nothing is copied before the page itself is written.</summary>
internal sealed class Markup : IHtmlContentContainer
{
    /// <summary>Leaves letters of every script readable, so that pages in other languages stay small.</summary>
    internal static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Markup as string, content of others as IHtmlContent.</summary>
    private readonly List<object> _pieces = new(16);

    public Markup Add([InterpolatedStringHandlerArgument("")] ref Holes holes) => this;

    public Markup Raw(string markup)
    {
        if (markup.Length > 0) _pieces.Add(markup);
        return this;
    }

    /// <summary>Text of a person or a record, encoded.</summary>
    public Markup Text(string? text) => string.IsNullOrEmpty(text) ? this : Raw(Encoder.Encode(text));

    public Markup Add(IHtmlContent? content)
    {
        if (content is not null) _pieces.Add(content);
        return this;
    }

    /// <summary>An attribute, left out when there is no value.</summary>
    public Markup Attribute(string name, string? value) => value is null ? this : Raw(" ").Raw(name).Raw("=\"").Text(value).Raw("\"");

    public Markup Flag(string name, bool set) => set ? Raw(" ").Raw(name) : this;

    /// <summary>The attributes a page wrote on the tag that the tag helper does not know.</summary>
    public Markup Attributes(TagHelperAttributeList attributes)
    {
        for (var i = 0; i < attributes.Count; i++)
            if (attributes[i].Name != "class") Raw(" ").Add(attributes[i]);
        return this;
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var piece in _pieces)
            if (piece is string markup) writer.Write(markup);
            else ((IHtmlContent)piece).WriteTo(writer, encoder);
    }

    public void CopyTo(IHtmlContentBuilder builder) => HandOn(builder, (content, to) => content.CopyTo(to));

    public void MoveTo(IHtmlContentBuilder builder) => HandOn(builder, (content, to) => content.MoveTo(to));

    private void HandOn(IHtmlContentBuilder builder, Action<IHtmlContentContainer, IHtmlContentBuilder> handOn)
    {
        foreach (var piece in _pieces)
            if (piece is string markup) builder.AppendHtml(markup);
            else if (piece is IHtmlContentContainer container) handOn(container, builder);
            else builder.AppendHtml((IHtmlContent)piece);
    }

    [InterpolatedStringHandler]
    public readonly ref struct Holes
    {
        private readonly Markup _markup;

        /// <summary>As the compiler calls it; how much there will be doesn't matter here.</summary>
        public Holes(int literalLength, int formattedCount, Markup markup) => _markup = markup;

        public void AppendLiteral(string literal) => _markup.Raw(literal);
        public void AppendFormatted(int number) => _markup.Raw(number.ToString(CultureInfo.InvariantCulture));
        public void AppendFormatted(string? text) => _markup.Text(text);
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
