using Partnership.Web.Look;

namespace Partnership.Host.Web;

/// <summary>What every answer says to the browser: only our own scripts and styles, no framing, no sniffing, no referrer, nothing kept of what a page or download said.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private static readonly string Csp = $"default-src 'self'; script-src 'self' {InlineScript.Hash}; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(Say, context);
        return next(context);
    }

    private static Task Say(object answered)
    {
        if (answered is not HttpContext context) return Task.CompletedTask;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Csp;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        // Pages, downloads and feeds alike: what was allowed a minute ago may be closed now (BYD-10). Files of our own look come from before the routing.
        if (headers.CacheControl.Count == 0 && context.GetEndpoint() is not null) headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
