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

    public const string Bullet = "ListBullet";

    private const int Margin = 1304, Short = 11906, Long = 16838;
    private const string Ink = "0B0C0C";
    private const string Rule = "B1B4B6";
    private const string FooterStyle = "Footer";

    public static string Heading(int level) => string.Create(CultureInfo.InvariantCulture, $"Heading{level}");

    public static string Contents(int level) => string.Create(CultureInfo.InvariantCulture, $"TOC{level}");

    /// <summary>How wide the text is, without the margins.</summary>
    public static double TextWidthCm(bool landscape) => TextWidth(landscape) * 2.54 / 1440;

    /// <summary>The page's width shared out among the columns.</summary>
    public static IReadOnlyList<string> Widths(IReadOnlyList<int> shares, bool landscape) =>
        [.. shares.Select(share => (TextWidth(landscape) * share / shares.Sum()).ToString(CultureInfo.InvariantCulture))];

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
        Block(Bullet, "List Bullet", "22", bold: false, before: "0", after: "60", keep: false, bullet: true),
        Block(Contents(1), "toc 1", "22", bold: false, before: "0", after: "60", keep: false),
        Block(Contents(2), "toc 2", "20", bold: false, before: "0", after: "40", keep: false, indent: "360"),
        Block(FooterStyle, "footer", "18", bold: false, before: "0", after: "0", keep: false));

    /// <summary>One kind of list: a dot, with the words of longer items under each other.</summary>
    public static Numbering Bullets() => new(
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.SingleLevel },
            new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.Bullet }, new LevelText { Val = "•" }, new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = "360", Hanging = "360" }))
            { LevelIndex = 0 })
        { AbstractNumberId = 1 },
        new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 });

    /// <param name="fixedWidths">The columns have the widths they are given, instead of what their words need.</param>
    public static TableProperties TableProperties(string description, bool fixedWidths) => new(
        new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
        new TableBorders(Line<TopBorder>(), Line<BottomBorder>(), Line<InsideHorizontalBorder>()),
        new TableLayout { Type = fixedWidths ? TableLayoutValues.Fixed : TableLayoutValues.Autofit },
        new TableCellMarginDefault(new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 120, Type = TableWidthValues.Dxa }),
        new TableLook { FirstRow = true, NoHorizontalBand = true, NoVerticalBand = true },
        new TableDescription { Val = description });

    /// <summary>"TH-2026-0042, page 2 of 5".</summary>
    public static Footer Footer(string title) => new(new Paragraph(
        new ParagraphProperties(new ParagraphStyleId { Val = FooterStyle }),
        Run(title + ", page "), new SimpleField(Run("1")) { Instruction = " PAGE " }, Run(" of "), new SimpleField(Run("1")) { Instruction = " NUMPAGES " }));

    public static SectionProperties A4(string footer, bool landscape) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
        landscape ? new PageSize { Width = Long, Height = Short, Orient = PageOrientationValues.Landscape } : new PageSize { Width = Short, Height = Long },
        new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 680, Footer = 680, Gutter = 0 });

    private static int TextWidth(bool landscape) => (landscape ? Long : Short) - 2 * Margin;

    private static Run Run(string words) => new(new Text(words) { Space = SpaceProcessingModeValues.Preserve });

    private static TBorder Line<TBorder>() where TBorder : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = Rule };

    private static Style Block(string id, string name, string size, bool bold, string before, string after, bool keep, int? level = null, bool bullet = false, string? indent = null)
    {
        var paragraph = new StyleParagraphProperties();
        if (keep) paragraph.Append(new KeepNext());
        if (bullet) paragraph.Append(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 }));
        paragraph.Append(new SpacingBetweenLines { Before = before, After = after });
        if (indent is not null) paragraph.Append(new Indentation { Left = indent });
        if (level is { } outline) paragraph.Append(new OutlineLevel { Val = outline });
        var run = new StyleRunProperties();
        if (bold) run.Append(new Bold());
        run.Append(new FontSize { Val = size });
        return new Style(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = "Normal" }, new PrimaryStyle(), paragraph, run) { Type = StyleValues.Paragraph, StyleId = id };
    }
}
