using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Partnership.Platform.Documents;

/// <summary>How our Word documents look: one typeface, one ink, thin rules, room to write in the margin. Sizes are Word's: half points for letters, twentieths of a point for space.</summary>
internal static class WordLook
{
    public const string Language = "en-GB";
    public const string Title = "Title";
    public const string Caption = "Caption";
    public const string SmallPrint = "SmallPrint";
    public const string TableHead = "TableHead";
    public const string TableCell = "TableCell";
    public const string AfterTable = "AfterTable";

    private const string Ink = "0B0C0C";
    private const string Rule = "B1B4B6";
    private const string FooterStyle = "Footer";

    public static string Heading(int level) => string.Create(CultureInfo.InvariantCulture, $"Heading{level}");

    public static Styles Styles() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Arial", HighAnsi = "Arial", ComplexScript = "Arial" }, new Color { Val = Ink }, new FontSize { Val = "22" }, new Languages { Val = Language })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "276", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Block(Title, "Title", "40", bold: true, before: "0", after: "240", keep: true),
        Block(Heading(1), "heading 1", "30", bold: true, before: "360", after: "120", keep: true, level: 0),
        Block(Heading(2), "heading 2", "25", bold: true, before: "240", after: "80", keep: true, level: 1),
        Block(Heading(3), "heading 3", "22", bold: true, before: "200", after: "60", keep: true, level: 2),
        Block(Caption, "caption", "22", bold: true, before: "160", after: "60", keep: true),
        Block(SmallPrint, "Small print", "18", bold: false, before: "0", after: "60", keep: false),
        Block(TableHead, "Table head", "20", bold: true, before: "40", after: "40", keep: true),
        Block(TableCell, "Table cell", "20", bold: false, before: "40", after: "40", keep: false),
        Block(AfterTable, "After table", "10", bold: false, before: "0", after: "0", keep: false),
        Block(FooterStyle, "footer", "18", bold: false, before: "0", after: "0", keep: false));

    public static TableProperties TableProperties(string description) => new(
        new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
        new TableBorders(Line<TopBorder>(), Line<BottomBorder>(), Line<InsideHorizontalBorder>()),
        new TableCellMarginDefault(new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 120, Type = TableWidthValues.Dxa }),
        new TableLook { FirstRow = true, NoHorizontalBand = true, NoVerticalBand = true },
        new TableDescription { Val = description });

    /// <summary>"TH-2026-0042, page 2 of 5".</summary>
    public static Footer Footer(string title) => new(new Paragraph(
        new ParagraphProperties(new ParagraphStyleId { Val = FooterStyle }),
        Run(title + ", page "), new SimpleField(Run("1")) { Instruction = " PAGE " }, Run(" of "), new SimpleField(Run("1")) { Instruction = " NUMPAGES " }));

    public static SectionProperties A4(string footer) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1304, Bottom = 1304, Left = 1304, Right = 1304, Header = 680, Footer = 680, Gutter = 0 });

    private static Run Run(string words) => new(new Text(words) { Space = SpaceProcessingModeValues.Preserve });

    private static TBorder Line<TBorder>() where TBorder : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = Rule };

    private static Style Block(string id, string name, string size, bool bold, string before, string after, bool keep, int? level = null)
    {
        var paragraph = new StyleParagraphProperties();
        if (keep) paragraph.Append(new KeepNext());
        paragraph.Append(new SpacingBetweenLines { Before = before, After = after });
        if (level is { } outline) paragraph.Append(new OutlineLevel { Val = outline });
        var run = new StyleRunProperties();
        if (bold) run.Append(new Bold());
        run.Append(new FontSize { Val = size });
        return new Style(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = "Normal" }, new PrimaryStyle(), paragraph, run) { Type = StyleValues.Paragraph, StyleId = id };
    }
}
