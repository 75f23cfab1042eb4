using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Partnership.Kernel.Identity;
using Partnership.Platform.Access;
using Partnership.Platform.Acts;
using Partnership.Web;
using Partnership.Web.Journeys;
using Partnership.Web.Look;
using Partnership.Web.Navigation;

namespace Partnership.Modules.Tests.Web;

/// <summary>A site of nothing but the shared pages, without a database.</summary>
public sealed class WebSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebSite(WebApplication app, Forms kept) => (_app, Kept) = (app, kept);

    public HttpClient Visitor => _app.GetTestClient();
    internal Forms Kept { get; }

    internal static async Task<WebSite> Open(PartnershipLook? look = null, Actor? actor = null, string environment = "Development")
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment, ApplicationName = typeof(WebSite).Assembly.GetName().Name });
        builder.WebHost.UseTestServer();
        var kept = new Forms();
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<ICurrentActor>(new Is(actor ?? Actor.Public)).AddSingleton<IJourneyStore>(kept);
        builder.Services.AddSingleton<PolicyCatalogue>().AddSingleton<IAuthorizationPolicyProvider>(provider => provider.GetRequiredService<PolicyCatalogue>());
        builder.Services.AddSingleton(new Policy("may see cases", AccessRole.Coordinator)).AddSingleton<INavigation, Links>();
        builder.Services.AddSingleton<IPartnershipLook>(look ?? new PartnershipLook("Elmshire Safeguarding Children Partnership", "ESCP"));
        builder.Services.AddAuthorization().AddAuthentication();
        builder.Services.AddPartnershipWeb(https: false).AddApplicationPart(typeof(PartnershipLook).Assembly);
        var app = builder.Build();
        app.UseExceptionHandler("/error");
        app.UseRouting();
        app.UseAuthorization();
        app.MapRazorPages();
        app.MapPartnershipWeb();
        app.MapGet("/fails", Microsoft.AspNetCore.Http.IResult () => throw new InvalidOperationException("the child's name")).AllowAnonymous();
        await app.StartAsync();
        return new(app, kept);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private sealed class Is(Actor actor) : ICurrentActor
    {
        public Actor Actor => actor;
    }

    private sealed class Links : INavigation
    {
        public IEnumerable<NavigationItem> Items =>
        [
            new("Cases", "/cases", "may see cases", Audience.Staff, 20),
            new("Home", "/home", Policies.SignedIn, Audience.SignedIn, 10),
            new("Training", "/training", null, Audience.Everybody, 30),
            new("Gallery", "/development/gallery", null, Audience.Staff, 40),
        ];
    }

    /// <summary>Half-filled forms in memory.</summary>
    internal sealed class Forms : IJourneyStore
    {
        public Dictionary<Guid, (string Kind, object Answers)> All { get; } = [];
        public Task<T?> Load<T>(Guid id, string kind, CancellationToken ct) where T : class => Task.FromResult(All.TryGetValue(id, out var form) && form.Kind == kind ? (T?)form.Answers : null);
        public Task Save<T>(Guid id, string kind, T answers, CancellationToken ct) where T : class { All[id] = (kind, answers); return Task.CompletedTask; }
        public Task<DateTimeOffset?> BegunAt(Guid id, CancellationToken ct) => Task.FromResult<DateTimeOffset?>(null);
        public Task Discard(Guid id, CancellationToken ct) { All.Remove(id); return Task.CompletedTask; }
    }
}
