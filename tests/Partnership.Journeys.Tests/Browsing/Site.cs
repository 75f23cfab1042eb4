using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Partnership.Access.Development;
using Partnership.Communications.Development;
using Partnership.Communications.Sending;
using Partnership.Governance.Demonstration;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Demonstration;
using Partnership.Testing;
using Partnership.Testing.OpenIdProvider;
using Xunit;

// Two sites with two browsers at once are more than a small machine drives.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Partnership.Journeys.Tests.Browsing;

/// <summary>The host on a port of its own with the people of the demonstration, and a browser to visit it with. The clock stands until a test moves it.</summary>
public class Site : IAsyncLifetime
{
    private static readonly string[] Quietly =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Site() : this(null)
    {
    }

    /// <param name="profile">The folder of the profile it goes by; null for the usual one.</param>
    protected Site(string? profile) => Organisations = new() { Profile = profile };

    /// <summary>The council's people may sign in with its own provider, as may the hospital's.</summary>
    public OrganisationSite Organisations { get; }
    public TestHost Host => Organisations.Host;

    /// <summary>By its name: a browser makes no passkey for a bare number.</summary>
    public Uri Address => new UriBuilder(Host.ClientOptions.BaseAddress) { Host = "localhost" }.Uri;
    public DateOnly Today => London.Today(Host.Clock);

    /// <summary>What is wrong with the pages that were looked at.</summary>
    internal ConcurrentQueue<string> Findings { get; } = [];

    public async Task InitializeAsync()
    {
        if (!BrowserFactAttribute.IsInstalled) return;
        await Organisations.InitializeAsync();
        Host.UseKestrel(0);
        Host.StartServer();
        await using (var scope = Host.Services.CreateAsyncScope())
            foreach (var part in scope.ServiceProvider.GetServices<IDemonstration>().Where(one => one is DemonstrationPeople or DemonstrationAccounts).OrderBy(one => one.Order))
                await part.Seed(CancellationToken.None);
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserFactAttribute.Chromium, Args = Quietly });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (BrowserFactAttribute.IsInstalled) await Organisations.DisposeAsync();
    }

    /// <summary>Fails where a page that was looked at has a fault.</summary>
    public void NothingWasFound()
    {
        var found = Findings.Distinct().ToList();
        Findings.Clear();
        Assert.True(found.Count == 0, string.Join("\n", found));
    }

    /// <summary>Somebody at a browser of their own. With the name of a person of the demonstration they sign in wherever they are asked to.</summary>
    internal async Task<Person> Person(string? name = null)
    {
        if (_browser is null) throw new InvalidOperationException("The browser is not open.");
        var context = await _browser.NewContextAsync(new() { BaseURL = Address.ToString(), ViewportSize = new() { Width = 1280, Height = 900 }, Locale = "en-GB", AcceptDownloads = true });
        context.SetDefaultTimeout(60_000);
        return new(this, context, await context.NewPageAsync(), name);
    }

    /// <summary>The clock goes on to that day and time in London; what was posted until then is delivered, and mails are laid down.</summary>
    public async Task On(DateOnly day, int hour, int minute = 0)
    {
        await Deliver();
        Host.Clock.Set(London.At(day, new TimeOnly(hour, minute)));
        await Organisations.Later(TimeSpan.Zero);
    }

    public async Task Deliver()
    {
        await Host.Deliver();
        await Host.Services.GetRequiredService<MailRoom>().SendAllDue();
    }

    /// <summary>Every mail that was sent so far.</summary>
    internal IReadOnlyList<PickedUpMail> Mails => Host.Services.GetRequiredService<PickupFolder>().Read();

    /// <summary>The address somebody signs in with, and the code their phone shows now.</summary>
    internal async Task<(string Email, string Code)> PhoneOf(string name)
    {
        var accounts = (await Host.Send(new AccountsOfTheDemonstration(), Actor.System("The test"))).Accounts;
        var mine = accounts.SingleOrDefault(one => one.Name == name) ?? throw new InvalidOperationException($"Nobody is called {name}. There are: {string.Join("; ", accounts.Select(one => one.Name))}");
        return (mine.Email, mine.Code ?? throw new InvalidOperationException($"{name} has used both codes of this minute."));
    }
}

[CollectionDefinition(Name)]
public sealed class OneSite : ICollectionFixture<Site>
{
    public const string Name = "One site, one browser";
}
