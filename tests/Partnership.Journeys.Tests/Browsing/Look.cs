using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Partnership.Journeys.Tests.Browsing;

/// <summary>Looks at a page as many kinds of people do: with axe by WCAG 2.2 AA, on the smallest phone (1.4.10), and into the browser's console. What is found is kept,
/// so that one run tells all of it. Takes pictures of named pages into the folder JOURNEY_SHOTS, if that is set.</summary>
internal sealed class Look
{
    private const int Desk = 1280, Phone = 320;

    private const string RunAxe = """
        async tags => (await axe.run(document, { runOnly: tags, resultTypes: ['violations'] })).violations
            .map(rule => `${rule.id}: ${rule.help}` + rule.nodes.map(node => `\n    ${node.target} ${node.html}`).join(''))
        """;

    private const string TooWide = """
        () => document.scrollingElement.scrollWidth <= 320 ? []
            : ['wider than a small phone: ' + [...document.body.querySelectorAll('*')].filter(one => one.getBoundingClientRect().right > 320 && !one.closest('.table-scroll'))
                .slice(0, 5).map(one => '\n    ' + one.outerHTML.slice(0, 150)).join('')]
        """;

    private static readonly string[] Wcag22AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("JOURNEY_SHOTS");

    private readonly IPage _page;
    private readonly ConcurrentQueue<string> _findings;

    public Look(IPage page, ConcurrentQueue<string> findings)
    {
        (_page, _findings) = (page, findings);
        page.PageError += (_, fault) => Found([$"a script failed: {fault}"]);
        page.Console += (_, said) => { if (said.Text.Contains("Content Security Policy", StringComparison.Ordinal)) Found([said.Text]); };
    }

    public async Task AtThePage(string? picture)
    {
        await Picture(picture, Desk);
        await _page.EvaluateAsync(Axe);
        Found(await _page.EvaluateAsync<string[]>(RunAxe, Wcag22AA));
        await _page.SetViewportSizeAsync(Phone, 700);
        await FitsThePhone();
        await Picture(picture, Phone);
        await _page.SetViewportSizeAsync(Desk, 900);
    }

    /// <summary>Nothing of the page lies to the right of a screen 320 pixels wide.</summary>
    public async Task FitsThePhone() => Found(await _page.EvaluateAsync<string[]>(TooWide));

    private void Found(IEnumerable<string> faults)
    {
        foreach (var fault in faults) _findings.Enqueue($"{new Uri(_page.Url).PathAndQuery}: {fault}");
    }

    private async Task Picture(string? name, int width)
    {
        if (name is null || Pictures is null) return;
        await _page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}-{width}.png"), FullPage = true });
    }
}
