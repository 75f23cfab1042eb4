using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Partnership.Host;
using Partnership.Host.Web;
using Partnership.Platform.Access;
using Partnership.Platform.Databases;
using Partnership.Testing;

namespace Partnership.Benchmarks;

/// <summary>The whole site as it runs in production, on a real Kestrel and a database of its own; beside its pages stands one hand-written endpoint.
/// Database, site and client share the machine.</summary>
internal sealed class Site : IAsyncDisposable
{
    /// <summary>The hand-written handler: an endpoint behind the same headers, sign-in and policies as the pages, which writes the bytes of <see cref="Start"/>'s page.</summary>
    public const string Handler = "/bench/handler";

    /// <summary>The least that this Kestrel can answer: a word, before any of our middleware.</summary>
    public const string Plaintext = "/bench/plaintext";

    private static readonly byte[] Hello = "Hello"u8.ToArray();
    private readonly WebApplication _app;
    private readonly TestDatabase _database;
    private readonly string _data;
    private byte[] _bytes = [];

    private Site(WebApplication app, TestDatabase database, string data) => (_app, _database, _data) = (app, database, data);

    public HttpClient Client { get; } = new(new SocketsHttpHandler { MaxConnectionsPerServer = 64, UseCookies = false });
    public IServiceProvider Services => _app.Services;
    public NpgsqlDataSource Database => Services.GetRequiredService<NpgsqlDataSource>();
    public string Superuser => _database.Superuser;

    /// <summary>Starts it; <paramref name="page"/> is measured, its bytes become the handler's.</summary>
    /// <param name="more">Settings beside those of <see cref="InProduction"/>.</param>
    public static async Task<Site> Start(string page, params (string Name, string Value)[] more)
    {
        var database = await TestDatabase.CreateCloneAsync();
        var data = Directory.CreateTempSubdirectory("partnership-bench-").FullName;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = Environments.Production,
            ApplicationName = typeof(PartnershipHost).Assembly.GetName().Name,
            ContentRootPath = Path.Combine(RepositoryRoot.Find() ?? ".", "src", "Host", "Partnership.Host"),
            Args = ["--urls=http://127.0.0.1:0", $"--{DataFolder.Setting}={data}", .. InProduction.Settings.Select(one => $"--{one.Key}={one.Value}"), .. more.Select(one => $"--{one.Name}={one.Value}")],
        });
        builder.Logging.ClearProviders();
        PartnershipHost.AddTo(builder.Services, builder.Configuration, database.Settings);
        builder.Services.AddPages(WebSettings.Read(builder.Configuration, builder.Environment).Value);
        builder.Services.AddRazorPages().AddApplicationPart(typeof(Site).Assembly);

        var site = new Site(builder.Build(), database, data);
        await FirstStart.TakeTheProfile(site.Services, DataFolder.UsualProfile);
        ((IApplicationBuilder)site._app).Map(Plaintext, branch => branch.Run(SayHello));
        site._app.UsePages();
        site._app.MapGet(Handler, site.WriteBytes).RequireAuthorization(Policies.Public);
        await site._app.StartAsync();
        site.Client.BaseAddress = new(site._app.Urls.First());
        using var answer = await site.Client.GetAsync(page);
        answer.EnsureSuccessStatusCode();
        site._bytes = await answer.Content.ReadAsByteArrayAsync();
        return site;
    }

    /// <summary>Asks for each so often that the runtime has compiled all of it with what it learnt from running it.</summary>
    public async Task WarmUp(params string[] paths)
    {
        foreach (var path in paths.Concat(paths)) await Ask(path, asked => asked < 8000);
    }

    /// <summary>Requests a second over two seconds, by four clients that keep their connections.</summary>
    public async Task<double> RequestsASecond(string path)
    {
        var watch = Stopwatch.StartNew();
        var asked = await Ask(path, _ => watch.ElapsedMilliseconds < 2000);
        return asked / watch.Elapsed.TotalSeconds;
    }

    private async Task<int> Ask(string path, Func<int, bool> more)
    {
        var asked = 0;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            while (more(asked))
            {
                using var answer = await Client.GetAsync(path);
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync();
                Interlocked.Increment(ref asked);
            }
        }));
        return asked;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    private static Task SayHello(HttpContext context)
    {
        context.Response.ContentType = "text/plain";
        context.Response.ContentLength = Hello.Length;
        return context.Response.Body.WriteAsync(Hello).AsTask();
    }

    private Task WriteBytes(HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = _bytes.Length;
        return context.Response.Body.WriteAsync(_bytes).AsTask();
    }
}
