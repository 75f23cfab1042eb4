using Microsoft.Playwright;
using Partnership.Access.Development;
using Xunit;

namespace Partnership.Journeys.Tests.Browsing;

/// <summary>Somebody at a browser of their own: opens pages, fills in what they ask, presses buttons, and reads.</summary>
internal sealed class Person(Site site, IBrowserContext context, IPage page, string? name) : IAsyncDisposable
{
    private readonly Look _look = new(page, site.Findings);

    public IPage Page => page;
    public IBrowserContext Context => context;
    public Fields Form => new(page.Locator("main"));

    /// <summary>Path and query of the page shown.</summary>
    public string Address => new Uri(page.Url).PathAndQuery;

    /// <summary>Another tab of the same browser.</summary>
    public async Task<Person> OtherTab() => new(site, context, await context.NewPageAsync(), name);

    /// <summary>Goes to a page; signs in with password and code where the site asks for it, and comes back to the page.</summary>
    public async Task Open(string path)
    {
        await page.GotoAsync(path);
        if (name is not null && Address.StartsWith("/sign-in", StringComparison.Ordinal)) await SignIn();
    }

    public Task Press(string button) => Leaving(() => Button(button).ClickAsync());

    public Task Follow(string link) => Leaving(() => page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync());

    /// <summary>Presses the button of a form that is not right: the page says so, and is as good as any other.</summary>
    public async Task PressInVain(string button, string words)
    {
        await Press(button);
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync(words);
        await Look();
    }

    public Task Reads(string words) => Assertions.Expect(page.Locator("body")).ToContainTextAsync(words);

    public async Task DoesNotRead(string words) => Assert.DoesNotContain(words, await page.Locator("body").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);

    public Task ReadsHeading(string words) => Assertions.Expect(page.Locator("h1")).ToContainTextAsync(words);

    public Task<string> Words(string selector) => page.Locator(selector).First.InnerTextAsync();

    /// <summary>Looks whether axe finds something, something needs scrolling sideways on the smallest phone, or a script failed; see <see cref="Site.NothingWasFound"/>.</summary>
    /// <param name="picture">The name of its picture, where pictures are taken.</param>
    public Task Look(string? picture = null) => _look.AtThePage(picture);

    /// <summary>The same for the smallest phone alone.</summary>
    public async Task LookOnThePhone()
    {
        await page.SetViewportSizeAsync(320, 640);
        await _look.FitsThePhone();
    }

    public async Task<IDownload> Download(string button) => await page.RunAndWaitForDownloadAsync(() => Button(button).ClickAsync());

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private ILocator Button(string words) => page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).First;

    private async Task SignIn()
    {
        var (email, code) = await site.PhoneOf(name ?? "");
        await Form.Type("Email address", email);
        await Form.Type("Password", DemonstrationAccounts.Password);
        await Press("Continue");
        await Form.Type("Code", code);
        await Press("Sign in");
        Assert.False(Address.StartsWith("/sign-in", StringComparison.Ordinal), $"{name} could not sign in: {await Words("main")}");
    }

    /// <summary>Does what leads to another page, and waits until that one is there whole.</summary>
    private async Task Leaving(Func<Task> act)
    {
        await page.EvaluateAsync("document.documentElement.dataset.left = 'yes'");
        await act();
        await page.Locator("html:not([data-left])").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.WaitForLoadStateAsync(LoadState.Load);
    }
}
