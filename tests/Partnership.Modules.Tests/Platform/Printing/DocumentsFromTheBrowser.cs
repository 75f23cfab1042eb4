using System.Text;
using Partnership.Platform.Documents;
using Partnership.Platform.Documents.Printing;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Platform.Printing;

/// <summary>With the machine's Chromium.</summary>
[Trait("Rule", "PLT-51")]
public sealed class DocumentsFromTheBrowser : IDisposable
{
    private readonly Browser _browser = new(new("/usr/bin/chromium"));

    [Fact]
    public async Task A_page_becomes_a_pdf_with_its_reference_and_page_numbers_and_leaves_nothing_behind()
    {
        const string page = """
            <!doctype html><html lang="en"><title>Sheet</title><style>@page{size:A4;margin:15mm} h1{break-after:page}</style><h1>First page</h1><p>Second page</p><p id=s>as it was</p>
            <script>document.getElementById('s').textContent = 'changed by a script'</script><img src="http://127.0.0.1:1/x.png" alt="Not reached"></html>
            """;
        var pdf = await _browser.Pdf(page, "TH-2026-0042");

        Assert.NotNull(pdf);
        var text = await LibreOffice.TextOfPdf(pdf);
        Assert.Contains("TH-2026-0042", text, StringComparison.Ordinal);
        Assert.Contains("page 2 of 2", text, StringComparison.Ordinal);
        Assert.Contains("as it was", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.EnumerateDirectories(Path.GetTempPath(), "partnership-browser-*").SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)), file => Holds(file, "Second page"));
    }

    [Fact]
    public async Task A_drawing_becomes_a_sharp_picture()
    {
        var png = await _browser.Png("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 100\"><rect width=\"200\" height=\"100\"/></svg>", 400);

        Assert.Equal(new PngSize(800, 400), PngSize.Of(png));
    }

    [Fact]
    public async Task Without_a_browser_there_is_no_document_and_with_a_wrong_one_there_are_words()
    {
        using var none = new Browser(new BrowserSettings(Program: null));
        using var wrong = new Browser(new BrowserSettings("/bin/false"));

        Assert.False(none.IsThere);
        Assert.Null(await none.Pdf("<p>x</p>"));
        Assert.Equal("The document could not be made. Print the page instead, or try again.", (await Assert.ThrowsAsync<BrowserException>(() => wrong.Pdf("<p>x</p>"))).Message);
        Assert.Equal("Chromium names /nowhere/chromium, which is not there. Name the program, or leave it out: pages then print.", Assert.Single(new BrowserCheck(new("/nowhere/chromium")).Check().Refusals).Words);
    }

    [Fact]
    public async Task Who_waits_behind_browsers_that_are_stuck_gets_words_too()
    {
        var program = Path.Combine(Directory.CreateTempSubdirectory("partnership-stuck-").FullName, "stuck");
        await File.WriteAllTextAsync(program, "#!/bin/sh\nexec sleep 30\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        using var stuck = new Browser(new BrowserSettings(program), TimeSpan.FromSeconds(1));

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Assert.ThrowsAsync<BrowserException>(() => stuck.Pdf("<p>x</p>"))));

        Directory.Delete(Path.GetDirectoryName(program) ?? program, recursive: true);
    }

    private static bool Holds(string file, string words)
    {
        try
        {
            return File.ReadAllText(file, Encoding.Latin1).Contains(words, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    public void Dispose() => _browser.Dispose();
}
