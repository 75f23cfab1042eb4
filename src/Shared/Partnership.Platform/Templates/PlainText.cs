using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Partnership.Platform.Templates;

/// <summary>Markdown as somebody would type it in a mail without any formatting.</summary>
internal static class PlainText
{
    public static string Of(ContainerBlock blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks)
        {
            if (block is ListBlock list)
                foreach (var item in list.OfType<ListItemBlock>()) text.Append("- ").Append(Of(item).TrimEnd()).Append('\n');
            else if (block is ContainerBlock inner) text.Append(Of(inner));
            else if (block is LeafBlock { Inline: { } inline }) text.Append(Of(inline)).Append('\n');
            else if (block is LeafBlock leaf) text.Append(leaf.Lines.ToString()).Append('\n');
            text.Append('\n');
        }
        return text.ToString().TrimEnd() + "\n";
    }

    public static string Of(Inline inline) => inline switch
    {
        LinkInline link => $"{Inside(link)}: {link.Url}",
        ContainerInline inner => Inside(inner),
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline { IsHard: true } => "\n",
        LineBreakInline => " ",
        _ => "",
    };

    private static string Inside(ContainerInline inlines) => string.Concat(inlines.Select(Of));
}
