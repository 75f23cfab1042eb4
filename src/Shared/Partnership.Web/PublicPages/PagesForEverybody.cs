using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;

namespace Partnership.Web.PublicPages;

/// <summary>Answers what is the same for everybody from memory (ADR 32).</summary>
public static class PagesForEverybody
{
    public static IServiceCollection AddPagesForEverybody(this IServiceCollection services)
    {
        services.AddOutputCache(options =>
        {
            // Whoever makes up addresses without end fills this much and no more.
            (options.SizeLimit, options.MaximumBodySize) = (32 << 20, 512 << 10);
            options.UseCaseSensitivePaths = true;
        });
        services.AddSingleton<KeptWhileItsStampsStay>();
        services.AddOptions<OutputCacheOptions>().Configure<KeptWhileItsStampsStay>((options, kept) => options.AddBasePolicy(kept));
        services.AddResponseCompression(options =>
        {
            // Only these pages are compressed. They hold no secret beside what a visitor typed, whose length could give it away (BREACH).
            options.EnableForHttps = true;
            options.Providers.Add<GzipCompressionProvider>();
            // What is not compressed for those who take it is not kept: feeds are asked for more often than pages.
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "text/calendar", "application/atom+xml"];
        });
        return services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.SmallestSize);
    }

    /// <summary>After the routing, which knows the page, and before the sign-in, which those who are served here have not.</summary>
    public static IApplicationBuilder UsePagesForEverybody(this IApplicationBuilder app) =>
        app.UseWhen(Anybody.AsksFor, same => same.UseOutputCache().UseWhen(Anybody.TakesGzip, small => small.UseResponseCompression()));
}
