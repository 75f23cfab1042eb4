using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;
using Partnership.Platform.Profiles;
using Partnership.Platform.PublicPages;

namespace Partnership.Web.PublicPages;

/// <summary>Keeps each answer under the stamps that were read before it was made: what was made of newer rows may lie under older stamps, where nobody asks again, never the other way round.</summary>
internal sealed class KeptWhileItsStampsStay(Stamps stamps, Installation installation, TimeProvider clock) : IOutputCachePolicy
{
    /// <summary>Nobody asks for a page of a past minute; then its memory is given back.</summary>
    private static readonly TimeSpan Gone = TimeSpan.FromSeconds(90);
    private static readonly string[] All = ["*"];

    private Common _common = new(0, 0, 0);

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var visit = context.HttpContext;
        if (visit.GetEndpoint()?.Metadata.GetMetadata<SameForEverybodyAttribute>() is not { } page) return;
        var key = Anybody.TakesGzip(visit) ? CommonNow().Gzipped : CommonNow().AsItIs;
        foreach (var stamp in page.Stamps)
        {
            if (await stamps.Now(stamp, visit.RequestAborted) is not { } now) return;
            key = string.Concat(key, " ", now);
        }
        context.CacheVaryByRules.CacheKeyPrefix = key;
        if (visit.Request.QueryString.HasValue) context.CacheVaryByRules.QueryKeys = All;
        context.ResponseExpirationTimeSpan = Gone;
        // Not one for all who ask at once: where the first one's connection broke, the others would break with it.
        context.AllowLocking = false;
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = true;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var answer = context.HttpContext.Response;
        var asAsked = answer.Headers.ContentEncoding.Count == 1 == Anybody.TakesGzip(context.HttpContext);
        if (answer.StatusCode != StatusCodes.Status200OK || answer.Headers.ContainsKey(HeaderNames.SetCookie) || !asAsked) context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    /// <summary>What every page depends on: its contact and colours, and what passes with the time.</summary>
    private Common CommonNow()
    {
        var (minute, profile, holidays) = (clock.GetUtcNow().Ticks / TimeSpan.TicksPerMinute, installation.Version, installation.HolidaysVersion);
        var known = _common;
        return known.Minute == minute && known.Profile == profile && known.Holidays == holidays ? known : _common = new(minute, profile, holidays);
    }

    private sealed record Common(long Minute, int Profile, int Holidays)
    {
        public string Gzipped { get; } = $"gzip {Minute} {Profile}.{Holidays}";
        public string AsItIs { get; } = $"as-it-is {Minute} {Profile}.{Holidays}";
    }
}
