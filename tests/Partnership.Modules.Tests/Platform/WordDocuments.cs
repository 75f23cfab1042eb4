using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Partnership.Platform.Documents;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Platform;

public sealed class WordDocuments
{
    private static readonly DateTimeOffset At = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static byte[] Made() => WordDocument.Titled("Minutes of a meeting").Contents().Heading(1, "What was decided").Paragraph("First line\nsecond line").Heading(2, "Who came")
        .Table("Who came", ["Name", "Agency"], [["A member", "Housing"], ["Another", "Police \u0001 & fire <x>"]])
        .Heading(3, "What follows").List(["Write to Housing", "Meet again"]).Picture(Png, "A square", 4).Paragraph([new("It was "), new("agreed", Bold: true)]).SmallPrint("Small print").ToFile(At);

    /// <summary>One pixel.</summary>
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    [Fact, Trait("Rule", "PLT-51")]
    public void A_document_has_real_headings_header_rows_a_language_and_no_author()
    {
        using var stream = new MemoryStream(Made());
        using var word = WordprocessingDocument.Open(stream, false);
        var body = word.MainDocumentPart!.Document.Body!;

        // Descriptions of tables came with Office 2010.
        Assert.Equal([], new OpenXmlValidator(FileFormatVersions.Office2010).Validate(word).Select(one => one.Description));
        Assert.Equal(["Title", "Heading1", "Heading2", "Heading3"], body.Elements<Paragraph>().Select(one => one.ParagraphProperties?.ParagraphStyleId?.Val?.Value).Where(style => style is "Title" || style?.StartsWith("Heading", StringComparison.Ordinal) == true));
        Assert.Single(body.Descendants<TableHeader>());
        Assert.Equal(["A square"], body.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Select(one => one.Description?.Value));
        Assert.Equal(["heading1", "heading2"], body.Descendants<Hyperlink>().Select(one => one.Anchor?.Value));
        Assert.Equal("en-GB", word.MainDocumentPart.StyleDefinitionsPart!.Styles!.Descendants<Languages>().Single().Val);
        Assert.Equal("Minutes of a meeting", word.PackageProperties.Title);
        Assert.Null(word.PackageProperties.Creator);
        Assert.Null(word.PackageProperties.LastModifiedBy);
    }

    [Fact, Trait("Rule", "PLT-51")]
    public void Wide_tables_lie_across_and_their_columns_have_the_widths_they_are_given()
    {
        var file = WordDocument.Titled("Chronology", landscape: true).Table("All", ["When", "What"], Enumerable.Range(0, 5_000).Select(day => (string[])[At.AddDays(day).ToString("d", null), "Seen"]), [1, 3]).ToFile(At);
        using var stream = new MemoryStream(file);
        using var word = WordprocessingDocument.Open(stream, false);
        var body = word.MainDocumentPart!.Document.Body!;

        Assert.Equal(5_001, body.Descendants<TableRow>().Count());
        Assert.Equal(["3557", "10672"], body.Descendants<GridColumn>().Select(one => one.Width?.Value));
        Assert.Equal(PageOrientationValues.Landscape, body.Descendants<PageSize>().Single().Orient!.Value);
    }

    [Fact, Trait("Rule", "PLT-51")]
    public async Task It_opens_in_libreoffice_without_repair()
    {
        var text = await LibreOffice.TextOf(Made());

        Assert.Contains("What was decided", text, StringComparison.Ordinal);
        Assert.Contains("Police", text, StringComparison.Ordinal);
        Assert.Contains("Minutes of a meeting, page 1 of 1", text, StringComparison.Ordinal);
    }
}
