using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Partnership.Access.Contracts;
using Partnership.Access.Passwords;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Databases;
using Partnership.Platform.Messaging;
using Xunit;

namespace Partnership.Testing;

/// <summary>The whole host on a database of its own, with a clock that stands until it is moved. As a class fixture: <c>IClassFixture&lt;TestHost&gt;</c>.
/// Its clock starts on Monday 23 November 2026 at 9am in London. Nothing is delivered or swept by itself: <see cref="Deliver"/> does it.</summary>
public class TestHost : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>Who a request comes from, instead of a sign-in; see <see cref="ClientOf"/>.</summary>
    internal const string ActorHeader = "X-Test-Actor";

    private readonly TestDatabase _database = new();
    private readonly string _data = Directory.CreateTempSubdirectory("partnership-test-").FullName;

    public TestClock Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    /// <summary>The application's own connections, for looking at rows.</summary>
    public NpgsqlDataSource Database => Services.GetRequiredService<NpgsqlDataSource>();

    /// <summary>A connection that may do anything, for breaking things on purpose.</summary>
    public string Superuser => _database.Superuser;
    public DatabaseSettings Settings => _database.Settings;

    /// <summary>Sends a command or a query as <paramref name="actor"/>, in a scope of its own.</summary>
    public async Task<T> Send<T>(IRequest<T> request, Actor actor)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<SetActor>().Actor = actor;
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    /// <summary>Something of the host's in a scope of its own, as <paramref name="actor"/>.</summary>
    public async Task<T> With<TService, T>(Actor actor, Func<TService, Task<T>> work) where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<SetActor>().Actor = actor;
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Several of the host's services in one scope, as <paramref name="actor"/>.</summary>
    public async Task<T> InScope<T>(Actor actor, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<SetActor>().Actor = actor;
        return await work(scope.ServiceProvider);
    }

    /// <summary>A browser without JavaScript that keeps its cookies and follows redirects; <paramref name="actor"/> has signed in, null has not.</summary>
    public HttpClient ClientOf(Actor? actor, bool followRedirects = true)
    {
        var client = CreateClient(new() { AllowAutoRedirect = followRedirects, HandleCookies = true });
        if (actor is not null) client.DefaultRequestHeaders.Add(ActorHeader, Actors.Remember(actor));
        return client;
    }

    /// <summary>Delivers every message that waits, and those that come of it.</summary>
    public Task<int> Deliver() => Services.GetRequiredService<Deliveries>().DeliverAll();

    async Task IAsyncLifetime.InitializeAsync() => await _database.InitializeAsync();

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environments.Development);
        builder.UseContentRoot(Path.Combine(RepositoryRoot.Find() ?? ".", "src", "Host", "Partnership.Host"));
        builder.UseSetting(DatabaseSettings.OwnerSetting, Settings.Owner);
        builder.UseSetting(DatabaseSettings.ApplicationSetting, Settings.Application);
        builder.UseSetting(DataFolder.Setting, _data);
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        ConfigureMore(builder);
        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
            foreach (var worker in services.Where(one => one.ServiceType == typeof(IHostedService) && IsOurs(one)).ToList()) services.Remove(worker);
            // In full, passwords alone would take minutes of a run.
            services.AddSingleton(new PasswordHashes(rounds: 1_000));
            services.AddScoped<SetActor>();
            services.AddSingleton<IStartupFilter, WhoSignedInHasACookie>();
            services.Decorate<ICurrentActor, TestActor>();
            services.Decorate<IRequestHandler<ProvedPresence, bool>, TestPresence>();
            ConfigureMore(services);
        });
    }

    /// <summary>What a kind of test adds to the host.</summary>
    protected virtual void ConfigureMore(IServiceCollection services)
    {
    }

    /// <inheritdoc cref="ConfigureMore(IServiceCollection)"/>
    protected virtual void ConfigureMore(IWebHostBuilder builder)
    {
    }

    private static bool IsOurs(ServiceDescriptor worker) => (worker.ImplementationType ?? worker.ImplementationFactory?.Method.ReturnType)?.Assembly.GetName().Name is { } name
        && (name.StartsWith("Partnership", StringComparison.Ordinal) || name == "Quartz");
}
