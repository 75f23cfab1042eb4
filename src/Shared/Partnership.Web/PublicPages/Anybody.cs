using Microsoft.AspNetCore.Http;

namespace Partnership.Web.PublicPages;

/// <summary>Tells who may be given what everybody is given.</summary>
internal static class Anybody
{
    /// <summary>Addresses beyond this are made each time: nobody is led to them.</summary>
    private const int LongestAddress = 256;

    /// <summary>Whoever carries a cookie, of whatever kind, may have signed in, be told what was done, or be in the middle of a form.</summary>
    public static bool AsksFor(HttpContext visit) =>
        visit.GetEndpoint()?.Metadata.GetMetadata<SameForEverybodyAttribute>() is not null
        && visit.Request is { Headers: { Cookie.Count: 0, Authorization.Count: 0 } } request
        && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && (request.Path.Value?.Length ?? 0) + (request.QueryString.Value?.Length ?? 0) <= LongestAddress;

    /// <summary>Whether gzip is named plainly, as every browser does; who weighs one against another gets the page as it is.</summary>
    public static bool TakesGzip(HttpContext visit)
    {
        foreach (var line in visit.Request.Headers.AcceptEncoding)
            foreach (var named in line.AsSpan().Split(','))
                if (line.AsSpan()[named].Trim().Equals("gzip", StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
