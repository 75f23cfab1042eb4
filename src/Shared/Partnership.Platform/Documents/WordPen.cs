using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Partnership.Platform.Documents;

/// <summary>Writes the blocks of a Word document one after another into its main part.</summary>
internal sealed class WordPen : IDisposable
{
    private readonly MainDocumentPart _main;
    private readonly bool _landscape;
    private readonly OpenXmlWriter _writer;
    private uint _pictures;

    public WordPen(MainDocumentPart main, bool landscape)
    {
        (_main, _landscape, _writer) = (main, landscape, OpenXmlWriter.Create(main));
        _writer.WriteStartDocument(true);
        _writer.WriteStartElement(new Document());
        _writer.WriteStartElement(new Body());
    }

    public void End(string footer)
    {
        _writer.WriteElement(WordLook.A4(footer, _landscape));
        _writer.WriteEndElement();
        _writer.WriteEndElement();
    }

    public void Paragraph(string? style, string words) => _writer.WriteElement(Styled(style, words));

    public void Paragraph(string? style, IReadOnlyList<WordRun> runs)
    {
        var paragraph = style is null ? new Paragraph() : new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(runs.Select(run => Words(run.Words, run.Bold, run.Italic)));
        _writer.WriteElement(paragraph);
    }

    public void Heading(int level, string words, int number)
    {
        var heading = Styled(WordLook.Heading(level), words);
        var id = number.ToString(CultureInfo.InvariantCulture);
        heading.InsertAfter(new BookmarkStart { Id = id, Name = Place(number) }, heading.ParagraphProperties);
        heading.Append(new BookmarkEnd { Id = id });
        _writer.WriteElement(heading);
    }

    public void Contents(IReadOnlyList<(int Level, string Words)> headings)
    {
        Paragraph(WordLook.Caption, "Contents");
        for (var at = 0; at < headings.Count; at++)
            if (headings[at].Level <= 2)
                _writer.WriteElement(new Paragraph(
                    new ParagraphProperties(new ParagraphStyleId { Val = WordLook.Contents(headings[at].Level) }),
                    new Hyperlink(Words(headings[at].Words)) { Anchor = Place(at + 1), History = true }));
    }

    public void Table(string caption, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows, IReadOnlyList<int>? shares)
    {
        Paragraph(WordLook.Caption, caption);
        var widths = shares is null ? null : WordLook.Widths(shares, _landscape);
        _writer.WriteStartElement(new Table());
        _writer.WriteElement(WordLook.TableProperties(caption, widths is not null));
        _writer.WriteElement(new TableGrid(columns.Select((_, at) => widths is null ? new GridColumn() : new GridColumn { Width = widths[at] })));
        _writer.WriteElement(Row(new(new CantSplit(), new TableHeader()), columns, WordLook.TableHead, widths));
        foreach (var row in rows) _writer.WriteElement(Row(new(new CantSplit()), row, WordLook.TableCell, widths));
        _writer.WriteEndElement();
        Paragraph(WordLook.AfterTable, "");
    }

    public void Picture(byte[] png, PngSize size, string description, double widthCm)
    {
        var part = _main.AddImagePart(ImagePartType.Png);
        using (var bytes = new MemoryStream(png)) part.FeedData(bytes);
        var width = Math.Min(widthCm, WordLook.TextWidthCm(_landscape));
        _writer.WriteElement(new Paragraph(new Run(WordPicture.Of(_main.GetIdOfPart(part), ++_pictures, description, width, width * size.Height / size.Width))));
    }

    public void Dispose() => _writer.Dispose();

    private static string Place(int number) => string.Create(CultureInfo.InvariantCulture, $"heading{number}");

    private static TableRow Row(TableRowProperties properties, IReadOnlyList<string> cells, string style, IReadOnlyList<string>? widths)
    {
        var row = new TableRow(properties);
        for (var at = 0; at < cells.Count; at++)
            row.Append(new TableCell(
                new TableCellProperties(widths is null ? new TableCellWidth { Type = TableWidthUnitValues.Auto } : new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = widths[at] }),
                Styled(style, cells[at])));
        return row;
    }

    private static Paragraph Styled(string? style, string words) =>
        style is null ? new(Words(words)) : new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Words(words));

    private static Run Words(string words, bool bold = false, bool italic = false)
    {
        var run = new Run();
        if (bold || italic) run.Append(new RunProperties((OpenXmlElement[])[.. bold ? [new Bold()] : Array.Empty<OpenXmlElement>(), .. italic ? [new Italic()] : Array.Empty<OpenXmlElement>()]));
        foreach (var (line, number) in Printable(words).Split('\n').Select((line, number) => (line, number)))
        {
            if (number > 0) run.Append(new Break());
            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    /// <summary>XML can't hold control characters that somebody pasted.</summary>
    private static string Printable(string words) =>
        string.Concat(words.ReplaceLineEndings("\n").EnumerateRunes().Where(letter => letter.Value is '\n' or '\t' || (!Rune.IsControl(letter) && letter.Value is not (0xFFFE or 0xFFFF))));
}
