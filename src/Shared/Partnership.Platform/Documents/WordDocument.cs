using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Partnership.Platform.Documents;

/// <summary>A Word document, written from top to bottom: real headings, tables with header rows, the language set, page numbers in the footer, and no author (PLT-51).</summary>
public sealed class WordDocument
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private readonly string _title;
    private readonly Body _body = new();

    private WordDocument(string title) => _title = title;

    /// <summary>A document that begins with its title. <paramref name="title"/> also stands in its properties and footer: a reference, never a name.</summary>
    public static WordDocument Titled(string title)
    {
        var document = new WordDocument(title);
        document._body.Append(Styled(title, WordLook.Title));
        return document;
    }

    /// <param name="level">1 to 3.</param>
    public WordDocument Heading(int level, string words)
    {
        if (level is < 1 or > 3) throw new ArgumentOutOfRangeException(nameof(level), level, "Headings have levels 1 to 3.");
        _body.Append(Styled(words, WordLook.Heading(level)));
        return this;
    }

    /// <summary>A paragraph; line breaks in it stay line breaks.</summary>
    public WordDocument Paragraph(string words)
    {
        _body.Append(new Paragraph(Words(words)));
        return this;
    }

    /// <summary>Small print, such as a fingerprint.</summary>
    public WordDocument SmallPrint(string words)
    {
        _body.Append(Styled(words, WordLook.SmallPrint));
        return this;
    }

    /// <summary>A table whose first row is its header, said again on each page. <paramref name="caption"/> stands above it and is its description for screen readers.</summary>
    public WordDocument Table(string caption, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        _body.Append(Styled(caption, WordLook.Caption));
        var table = new Table(WordLook.TableProperties(caption), new TableGrid(columns.Select(_ => new GridColumn())));
        table.Append(Row(new(new CantSplit(), new TableHeader()), columns, WordLook.TableHead));
        foreach (var row in rows) table.Append(Row(new(new CantSplit()), row, WordLook.TableCell));
        _body.Append(table, Styled("", WordLook.AfterTable));
        return this;
    }

    /// <summary>The file. <paramref name="at"/> is the moment written into its properties (UTC).</summary>
    public byte[] ToFile(DateTimeOffset at)
    {
        using var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            word.PackageProperties.Title = _title;
            word.PackageProperties.Language = WordLook.Language;
            word.PackageProperties.Created = word.PackageProperties.Modified = at.UtcDateTime;
            var main = word.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = WordLook.Styles();
            main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(new ThemeFontLanguages { Val = WordLook.Language });
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = WordLook.Footer(_title);
            main.Document = new Document((Body)_body.CloneNode(true));
            main.Document.Body?.Append(WordLook.A4(main.GetIdOfPart(footer)));
        }
        return stream.ToArray();
    }

    private static TableRow Row(TableRowProperties properties, IEnumerable<string> cells, string style)
    {
        var row = new TableRow(properties);
        foreach (var words in cells) row.Append(Cell(words, style));
        return row;
    }

    private static TableCell Cell(string words, string style) =>
        new(new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Auto }), Styled(words, style));

    private static Paragraph Styled(string words, string style) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Words(words));

    private static Run Words(string words)
    {
        var run = new Run();
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
