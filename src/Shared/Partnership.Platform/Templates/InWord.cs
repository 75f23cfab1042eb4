using System.Globalization;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Partnership.Platform.Documents;

namespace Partnership.Platform.Templates;

/// <summary>Blocks of Markdown as blocks of a Word document: headings, lists and paragraphs with bold and italics. A link is written out, for paper.</summary>
internal static class InWord
{
    public static void Write(WordDocument word, Block block)
    {
        switch (block)
        {
            case HeadingBlock { Inline: { } words } heading: word.Heading(heading.Level, string.Concat(Runs(words).Select(run => run.Words))); break;
            case ListBlock { IsOrdered: true } list: foreach (var (item, nth) in Items(list).Select((item, nth) => (item, nth))) word.Paragraph([new(string.Create(CultureInfo.InvariantCulture, $"{nth + 1}. ")), .. item]); break;
            case ListBlock list: word.List(Items(list)); break;
            case ContainerBlock inner: foreach (var one in inner) Write(word, one); break;
            case LeafBlock { Inline: { } words }: word.Paragraph(Runs(words)); break;
            case LeafBlock leaf and not ThematicBreakBlock: word.Paragraph(leaf.Lines.ToString()); break;
        }
    }

    /// <summary>A list within a list follows its item's words, as part of it.</summary>
    private static List<IReadOnlyList<WordRun>> Items(ListBlock list) =>
        [.. list.OfType<ListItemBlock>().Select(item => (IReadOnlyList<WordRun>)[.. item.Descendants<LeafBlock>().SelectMany((leaf, nth) => nth == 0 ? Words(leaf) : [new WordRun("\n"), .. Words(leaf)])])];

    private static List<WordRun> Words(LeafBlock leaf) => leaf.Inline is { } inline ? Runs(inline) : [new(leaf.Lines.ToString())];

    private static List<WordRun> Runs(ContainerInline inlines, bool bold = false, bool italic = false) => [.. inlines.SelectMany(inline => inline switch
    {
        EmphasisInline emphasis => Runs(emphasis, bold || emphasis.DelimiterCount > 1, italic || emphasis.DelimiterCount == 1),
        LinkInline link => [.. Runs(link, bold, italic), new WordRun($" ({Shown(link.Url)})", bold, italic)],
        _ => [new WordRun(PlainText.Of(inline), bold, italic)],
    })];

    private static string? Shown(string? url) => url?.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) == true ? url["mailto:".Length..] : url;
}
