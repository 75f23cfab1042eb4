using System.Text.Json;

namespace Partnership.Platform.Documents.Printing;

/// <summary>Makes PDFs and pictures with a headless Chromium where one is configured (PLT-51). What it draws goes to it by a pipe: nothing of it is on a command line, in a port or on a disk, and it can reach no network.
/// Each job has a browser of its own with an empty profile that is thrown away.</summary>
public sealed class Browser(BrowserSettings settings, TimeSpan? patience = null) : IDisposable
{
    private const int AtOnce = 2;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly SemaphoreSlim _places = new(AtOnce);

    /// <summary>Whether documents can be made; without it pages print.</summary>
    public bool IsThere => settings.Program is not null;

    /// <summary>A page on A4 paper as its print styles say, tagged for screen readers. Null when no browser is configured.</summary>
    /// <param name="html">A whole page with its styles and pictures in it. Its scripts don't run.</param>
    /// <param name="footer">Stands at the foot of each page before "page 2 of 5": a reference, never a name.</param>
    /// <exception cref="BrowserException">The browser did not do it, or not in time.</exception>
    public Task<byte[]?> Pdf(string html, string footer = "", CancellationToken ct = default) => Job(html, (page, limit) => page.Ask("Page.printToPDF", new
    {
        printBackground = true,
        preferCSSPageSize = true,
        generateTaggedPDF = true,
        displayHeaderFooter = true,
        headerTemplate = "<span></span>",
        footerTemplate = PrintedFooter.Of(footer),
    }, limit), ct);

    /// <summary>A drawing as a PNG. Null when no browser is configured.</summary>
    /// <param name="widthPx">How wide it is drawn. The picture has twice as many points, so that it is sharp on paper.</param>
    /// <exception cref="BrowserException">The browser did not do it, or not in time.</exception>
    public Task<byte[]?> Png(string svg, int widthPx, CancellationToken ct = default) =>
        Job($"<!doctype html><meta charset=utf-8><style>body{{margin:0;background:#fff}}svg{{display:block;width:{widthPx}px;height:auto}}</style>{svg}", async (page, limit) =>
        {
            await page.Ask("Emulation.setDeviceMetricsOverride", new { width = widthPx, height = 100, deviceScaleFactor = 2, mobile = false }, limit);
            var size = (await page.Ask("Page.getLayoutMetrics", new { }, limit)).GetProperty("cssContentSize");
            var clip = new { x = 0, y = 0, width = widthPx, height = size.GetProperty("height").GetDouble(), scale = 1 };
            return await page.Ask("Page.captureScreenshot", new { format = "png", captureBeyondViewport = true, clip }, limit);
        }, ct);

    private async Task<byte[]?> Job(string html, Func<BrowserPage, CancellationToken, Task<JsonElement>> draw, CancellationToken ct)
    {
        if (settings.Program is not { } program) return null;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(patience ?? Patience);
        try
        {
            await _places.WaitAsync(limit.Token);
            try
            {
                await using var running = RunningBrowser.Start(program);
                var page = await BrowserPage.Open(running.Pipe, html, limit.Token);
                return (await draw(page, limit.Token)).GetProperty("data").GetBytesFromBase64();
            }
            finally
            {
                _places.Release();
            }
        }
        catch (Exception fault) when (fault is IOException or JsonException or KeyNotFoundException || (fault is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw new BrowserException("The document could not be made. Print the page instead, or try again.", fault);
        }
    }

    public void Dispose() => _places.Dispose();
}

/// <summary>The browser did not do its work; the words are for the person who asked for the document.</summary>
public sealed class BrowserException(string words, Exception? cause = null) : Exception(words, cause);
