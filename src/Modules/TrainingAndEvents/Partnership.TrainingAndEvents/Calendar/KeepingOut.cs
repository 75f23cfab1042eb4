using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;

namespace Partnership.TrainingAndEvents.Calendar;

internal static class KeepingOut
{
    /// <summary>This answer is not kept for the next visitor: it shows what the stamp does not cover.</summary>
    public static void KeepNot(this HttpContext visit)
    {
        if (visit.Features.Get<IOutputCacheFeature>() is { } kept) kept.Context.AllowCacheStorage = false;
    }
}
