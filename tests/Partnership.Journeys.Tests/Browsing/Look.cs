using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Partnership.Journeys.Tests.Browsing;

/// <summary>Looks at a page as many kinds of people do: with axe by WCAG 2.2 AA, on the smallest phone (1.4.10), and into the browser's console.
/// Takes pictures of named pages into the folder JOURNEY_SHOTS, if that is set.</summary>
internal sealed class Look
{
    private static readonly AxeRunOptions Wcag22AA = new() { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa") };
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("JOURNEY_SHOTS");
    private const int Desk = 1280, Phone = 320;

    private readonly IPage _page;
    private readonly ConcurrentQueue<string> _faults = [];

    public Look(IPage page)
    {
        _page = page;
        page.PageError += (_, fault) => _faults.Enqueue(fault);
        page.Console += (_, said) => { if (said.Text.Contains("Content Security Policy", StringComparison.Ordinal)) _faults.Enqueue(said.Text); };
    }

    private string Where => $"{new Uri(_page.Url).PathAndQuery}";

    public async Task AtThePage(string? picture)
    {
        await Picture(picture, Desk);
        var found = await _page.RunAxe(Wcag22AA);
        Assert.True(found.Violations.Length == 0, $"Axe on {Where}:{string.Concat(found.Violations.Select(InWords))}");
        await _page.SetViewportSizeAsync(Phone, 700);
        await FitsThePhone(_page);
        await Picture(picture, Phone);
        await _page.SetViewportSizeAsync(Desk, 900);
        Assert.True(_faults.IsEmpty, $"The browser's console on {Where}: {string.Join("; ", _faults)}");
    }

    /// <summary>Nothing of the page lies to the right of a screen 320 pixels wide.</summary>
    public static async Task FitsThePhone(IPage page)
    {
        var width = await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth");
        if (width <= Phone) return;
        var wide = await page.EvaluateAsync<string[]>("""
            [...document.body.querySelectorAll('*')].filter(one => one.getBoundingClientRect().right > 320 && !one.closest('.table-scroll')).map(one => one.outerHTML.slice(0, 120)).slice(0, 5)
            """);
        Assert.Fail($"{page.Url} is {width} pixels wide on a screen of {Phone}: {string.Join("\n", wide)}");
    }

    private static string InWords(AxeResultItem broken) =>
        $"\n{broken.Id}: {broken.Help}{string.Concat(broken.Nodes.Select(node => $"\n  {node.Target} {node.Html}"))}";

    private async Task Picture(string? name, int width)
    {
        if (name is null || Pictures is null) return;
        await _page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}-{width}.png"), FullPage = true });
    }
}
