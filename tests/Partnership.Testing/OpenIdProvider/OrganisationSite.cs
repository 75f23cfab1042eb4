using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Partnership.Platform.Databases;
using Xunit;

namespace Partnership.Testing.OpenIdProvider;

/// <summary>The host with two organisations in its settings: the council, whose provider is real, and the hospital, whose provider lies. All three go by one clock.</summary>
public sealed class OrganisationSite : IAsyncLifetime
{
    public const string Council = "council", Hospital = "hospital";

    private RealProvider? _council;
    private LyingProvider? _hospital;
    private HostOf? _host;

    /// <summary>The folder of the profile the site goes by; null for the usual one.</summary>
    public string? Profile { get; init; }

    public TestHost Host => _host ?? throw new InvalidOperationException("The site has not begun.");
    public LyingProvider Liar => _hospital ?? throw new InvalidOperationException("The site has not begun.");
    public string CouncilsIssuer => _council?.Address ?? "";

    /// <summary>Every line of the site's log.</summary>
    public IReadOnlyCollection<string> Log => _host?.Lines.Lines ?? [];

    public async Task InitializeAsync()
    {
        _council = await RealProvider.Start($"/sign-in/from/{Council}");
        var settings = new Dictionary<string, string>();
        if (Profile is not null) settings[DataFolder.ProfileSetting] = Profile;
        _host = new(settings);
        _hospital = new(_host.Clock);
        await _hospital.Start();
        foreach (var (key, name, authority, id, secret) in new[] { (Council, "Borough Council", _council.Address, RealProvider.ClientId, RealProvider.ClientSecret), (Hospital, "Riverside Hospital", _hospital.Address, LyingProvider.ClientId, "secret") })
            foreach (var (setting, value) in new[] { ("Name", name), ("Authority", authority), ("ClientId", id), ("ClientSecret", secret) })
                settings[$"SignIn:Organisations:{key}:{setting}"] = value;
        await ((IAsyncLifetime)_host).InitializeAsync();
        await Later(TimeSpan.Zero);
    }

    public async Task DisposeAsync()
    {
        if (_host is not null) await ((IAsyncLifetime)_host).DisposeAsync();
        if (_hospital is not null) await _hospital.DisposeAsync();
        if (_council is not null) await _council.DisposeAsync();
    }

    /// <summary>Time goes on for the site and for both providers.</summary>
    public async Task Later(TimeSpan by)
    {
        Host.Clock.Advance(by);
        if (_council is not null) await _council.ItIsNow(Host.Clock.GetUtcNow());
    }

    /// <summary>A browser that reaches the site and the providers, and follows redirects from one to the other.</summary>
    public Visitor Browser(string site = "http://localhost", bool follow = true)
    {
        HttpMessageHandler handler = new CookieContainerHandler { InnerHandler = new ByAddress(Host.Server.CreateHandler()) };
        if (follow) handler = new RedirectHandler(10) { InnerHandler = handler };
        return new(new HttpClient(handler) { BaseAddress = new Uri(site) });
    }

    private sealed class HostOf(Dictionary<string, string> settings) : TestHost
    {
        public LogLines Lines { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            foreach (var (name, value) in settings) builder.UseSetting(name, value);
        }

        protected override void ConfigureMore(IServiceCollection services) => services.AddSingleton<ILoggerProvider>(Lines);
    }

    /// <summary>localhost is the site in this process; everything else is reached as browsers do.</summary>
    private sealed class ByAddress(HttpMessageHandler site) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _site = new(site);
        private readonly HttpMessageInvoker _elsewhere = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            (request.RequestUri?.Host == "localhost" ? _site : _elsewhere).SendAsync(request, cancellationToken);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _site.Dispose();
                _elsewhere.Dispose();
            }
            base.Dispose(disposing);
        }
    }
}

/// <summary>What a host writes to its log.</summary>
public sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => this;
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
