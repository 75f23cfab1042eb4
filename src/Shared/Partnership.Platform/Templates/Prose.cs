using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Partnership.Kernel.Acts;
using Partnership.Platform.Documents;

namespace Partnership.Platform.Templates;

/// <summary>Markdown as HTML, as plain text and in a Word document. Raw HTML is off, pictures are refused, links are https, mailto or this site's own (PLT-60).</summary>
public sealed class Prose
{
    /// <summary>The first level is the page's, and the document's.</summary>
    private const int FirstHeading = 2, LastHeading = 3;

    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().DisableHtml().Build();

    private readonly MarkdownDocument _document;

    private Prose(MarkdownDocument document) => (_document, Html, Text) = (document, document.ToHtml(Markdown), PlainText.Of(document));

    public string Html { get; }
    public string Text { get; }

    /// <param name="site">Where this installation is reached; paths in links are made absolute with it, and stay paths without it.</param>
    public static Outcome<Prose> Of(string markdown, Uri? site)
    {
        var document = Markdig.Markdown.Parse(markdown, Markdown);
        foreach (var heading in document.Descendants<HeadingBlock>()) heading.Level = Math.Clamp(heading.Level, FirstHeading, LastHeading);
        foreach (var link in document.Descendants<LinkInline>())
        {
            if (link.IsImage) return Outcome<Prose>.Refused("pictures have no place here.");
            if (Address(link.Url, site) is not { } address) return Outcome<Prose>.Refused("a link leads to https, mailto or a page of this site.");
            link.Url = address;
        }
        if (document.Descendants<AutolinkInline>().Any()) return Outcome<Prose>.Refused("write links as [words](address).");
        return new Prose(document);
    }

    /// <summary>Goes on writing a Word document with these words.</summary>
    public WordDocument WriteTo(WordDocument word)
    {
        foreach (var block in _document) InWord.Write(word, block);
        return word;
    }

    private static string? Address(string? url, Uri? site)
    {
        if (url is null) return null;
        if (url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal)) return site is null ? url : new Uri(site, url).AbsoluteUri;
        return Uri.TryCreate(url, UriKind.Absolute, out var there)
            && (there.Scheme == Uri.UriSchemeHttps || there.Scheme == Uri.UriSchemeMailto || (there.Scheme == Uri.UriSchemeHttp && there.IsLoopback)) ? there.AbsoluteUri : null;
    }
}
