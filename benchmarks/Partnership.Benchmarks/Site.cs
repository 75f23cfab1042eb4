using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Testing;
using Xunit;

namespace Partnership.Benchmarks;

/// <summary>The whole site on a real Kestrel, with a hand-written handler in front of everything that answers with the same bytes.</summary>
internal sealed class Site : TestHost
{
    private readonly Reference _reference = new();

    public HttpClient Client { get; private set; } = new();

    /// <summary>Starts it; <paramref name="page"/> is measured, its bytes become the reference's.</summary>
    public static async Task<Site> Start(string page)
    {
        var site = new Site();
        await ((IAsyncLifetime)site).InitializeAsync();
        site.UseKestrel(0);
        site.StartServer();
        site.Client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64, UseCookies = false }) { BaseAddress = site.ClientOptions.BaseAddress };
        using var answer = await site.Client.GetAsync(page);
        answer.EnsureSuccessStatusCode();
        site._reference.Body = await answer.Content.ReadAsByteArrayAsync();
        return site;
    }

    /// <summary>Requests a second over two seconds, by four clients that keep their connections.</summary>
    public async Task<double> RequestsASecond(string path)
    {
        var (count, watch) = (0, Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            while (watch.ElapsedMilliseconds < 2000)
            {
                using var answer = await Client.GetAsync(path);
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync();
                Interlocked.Increment(ref count);
            }
        }));
        return count / watch.Elapsed.TotalSeconds;
    }

    protected override void ConfigureMore(IServiceCollection services)
    {
        services.AddSingleton<IStartupFilter>(_reference);
        services.AddRazorPages().AddApplicationPart(typeof(Site).Assembly);
    }

    private sealed class Reference : IStartupFilter
    {
        public const string Path = "/bench/reference";

        public byte[] Body { get; set; } = [];

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                if (context.Request.Path != Path) return rest(context);
                context.Response.ContentType = "text/html; charset=utf-8";
                context.Response.ContentLength = Body.Length;
                return context.Response.Body.WriteAsync(Body).AsTask();
            });
            next(app);
        };
    }
}
