using System.Threading.RateLimiting;
using Partnership.Web.Journeys;

namespace Partnership.Host.Web;

/// <summary>So many posts a minute from one address without signing in, whatever the form: enough for a school full of people, not for a machine (TRU-15).
/// Each host counts for itself, so that being asked often costs no question to the database.</summary>
internal static class SlowingVisitorsDown
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddSlowingVisitorsDown(this IServiceCollection services, int postsPerMinute) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(visit =>
            HttpMethods.IsPost(visit.Request.Method) && !visit.Request.Path.StartsWithSegments("/not-found") && PublicForms.Place(visit) is { } place
                ? RateLimitPartition.GetTokenBucketLimiter(place, _ => new() { TokenLimit = postsPerMinute, TokensPerPeriod = Math.Max(1, postsPerMinute / 6), ReplenishmentPeriod = Often })
                : RateLimitPartition.GetNoLimiter(""));
    });
}
