using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Partnership.Kernel.Acts;

namespace Partnership.Communications.Templates;

/// <summary>A mail's Markdown as HTML and as plain text. Raw HTML is off, pictures are refused, links are https, mailto or this site's own (PLT-60).</summary>
internal sealed record MailBody(string Html, string Text)
{
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().DisableHtml().Build();

    public static Outcome<MailBody> Of(string markdown, Uri site)
    {
        var document = Markdig.Markdown.Parse(markdown, Markdown);
        foreach (var link in document.Descendants<LinkInline>())
        {
            if (link.IsImage) return Outcome<MailBody>.Refused("a mail has no pictures.");
            if (Address(link.Url, site) is not { } address) return Outcome<MailBody>.Refused("a link leads to https, mailto or a page of this site.");
            link.Url = address;
        }
        if (document.Descendants<AutolinkInline>().Any()) return Outcome<MailBody>.Refused("write links as [words](address).");
        return new MailBody(document.ToHtml(Markdown), Words(document));
    }

    private static string? Address(string? url, Uri site)
    {
        if (url is null) return null;
        if (url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal)) return new Uri(site, url).AbsoluteUri;
        return Uri.TryCreate(url, UriKind.Absolute, out var there)
            && (there.Scheme == Uri.UriSchemeHttps || there.Scheme == Uri.UriSchemeMailto || (there.Scheme == Uri.UriSchemeHttp && there.IsLoopback)) ? there.AbsoluteUri : null;
    }

    private static string Words(ContainerBlock blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks)
        {
            if (block is ListBlock list)
                foreach (var item in list.OfType<ListItemBlock>()) text.Append("- ").Append(Words(item).TrimEnd()).Append('\n');
            else if (block is ContainerBlock inner) text.Append(Words(inner));
            else if (block is LeafBlock { Inline: { } inline }) text.Append(Words(inline)).Append('\n');
            else if (block is LeafBlock leaf) text.Append(leaf.Lines.ToString()).Append('\n');
            text.Append('\n');
        }
        return text.ToString().TrimEnd() + "\n";
    }

    private static string Words(ContainerInline inlines) => string.Concat(inlines.Select(inline => inline switch
    {
        LinkInline link => $"{Words((ContainerInline)link)}: {link.Url}",
        ContainerInline inner => Words(inner),
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline { IsHard: true } => "\n",
        LineBreakInline => " ",
        _ => "",
    }));
}
