using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Partnership.Platform.Documents;

/// <summary>A Word document, written from top to bottom: real headings, tables with header rows, pictures with a description, the language set, page numbers in the footer, and no author (PLT-51).
/// It is laid down when <see cref="ToFile"/> asks for it, row by row, so that a long table is never in memory as a whole.</summary>
public sealed class WordDocument
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private readonly string _title;
    private readonly bool _landscape;
    private readonly List<Action<WordPen>> _blocks = [];
    private readonly List<(int Level, string Words)> _headings = [];

    private WordDocument(string title, bool landscape) => (_title, _landscape) = (title, landscape);

    /// <summary>A document that begins with its title. <paramref name="title"/> also stands in its properties and footer: a reference, never a name.</summary>
    /// <param name="landscape">For wide tables.</param>
    /// <param name="head">What it begins with in place of its title, such as who writes a letter.</param>
    public static WordDocument Titled(string title, bool landscape = false, string? head = null) => new WordDocument(title, landscape).Add(pen => pen.Paragraph(WordLook.Title, head ?? title));

    /// <param name="level">1 to 3.</param>
    public WordDocument Heading(int level, string words)
    {
        if (level is < 1 or > 3) throw new ArgumentOutOfRangeException(nameof(level), level, "Headings have levels 1 to 3.");
        _headings.Add((level, words));
        var number = _headings.Count;
        return Add(pen => pen.Heading(level, words, number));
    }

    /// <summary>A list of the headings of the first two levels, each a link to its place. It has no page numbers: only a word processor knows them.</summary>
    public WordDocument Contents() => Add(pen => pen.Contents(_headings));

    /// <summary>A paragraph; line breaks in it stay line breaks.</summary>
    public WordDocument Paragraph(string words) => Add(pen => pen.Paragraph(null, words));

    /// <summary>A paragraph with some words in bold or italics.</summary>
    public WordDocument Paragraph(IReadOnlyList<WordRun> runs) => Add(pen => pen.Paragraph(null, runs));

    /// <summary>Small print, such as a fingerprint.</summary>
    public WordDocument SmallPrint(string words) => Add(pen => pen.Paragraph(WordLook.SmallPrint, words));

    /// <summary>A list with bullets.</summary>
    public WordDocument List(IEnumerable<string> items) => List(items.Select(IReadOnlyList<WordRun> (item) => [new(item)]));

    /// <summary>A list with bullets, with some words in bold or italics.</summary>
    public WordDocument List(IEnumerable<IReadOnlyList<WordRun>> items) => Add(pen =>
    {
        foreach (var item in items) pen.Paragraph(WordLook.Bullet, item);
    });

    /// <summary>A table whose first row is its header, said again on each page. <paramref name="caption"/> stands above it and is its description for screen readers.</summary>
    /// <param name="rows">Gone through once for each file that is made.</param>
    /// <param name="shares">How wide each column is beside the others; left to the word processor when null.</param>
    public WordDocument Table(string caption, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows, IReadOnlyList<int>? shares = null) =>
        Add(pen => pen.Table(caption, columns, rows, shares));

    /// <summary>A picture in its own proportions, at most as wide as the page.</summary>
    /// <param name="description">What it shows, for those who don't see it.</param>
    /// <exception cref="ArgumentException">It isn't a PNG.</exception>
    public WordDocument Picture(byte[] png, string description, double widthCm)
    {
        var size = PngSize.Of(png) ?? throw new ArgumentException("The picture is not a PNG.", nameof(png));
        return Add(pen => pen.Picture(png, size, description, widthCm));
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
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = WordLook.Bullets();
            main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(new ThemeFontLanguages { Val = WordLook.Language });
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = WordLook.Footer(_title);
            using var pen = new WordPen(main, _landscape);
            foreach (var block in _blocks) block(pen);
            pen.End(main.GetIdOfPart(footer));
        }
        return stream.ToArray();
    }

    private WordDocument Add(Action<WordPen> block)
    {
        _blocks.Add(block);
        return this;
    }
}

/// <summary>Some words of a paragraph.</summary>
public sealed record WordRun(string Words, bool Bold = false, bool Italic = false);
