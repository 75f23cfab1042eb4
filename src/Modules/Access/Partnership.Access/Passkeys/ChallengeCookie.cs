using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Partnership.Access.Sessions;

namespace Partnership.Access.Passkeys;

/// <summary>Holds the sealed challenge in the browser that asked for it, and answers its script.</summary>
internal static class ChallengeCookie
{
    private const string Name = "passkey";
    private static readonly CookiesByScheme Cookies = new();

    public static ContentResult Give(HttpContext http, Challenge challenge)
    {
        Cookies.AppendResponseCookie(http, Name, challenge.Closed,
            new() { HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Strict, Path = "/", MaxAge = Challenges.Good, IsEssential = true });
        http.Response.Headers.CacheControl = "no-store";
        return new() { Content = challenge.Options, ContentType = "application/json" };
    }

    public static string? Read(HttpContext http) => Cookies.GetRequestCookie(http, Name);
}
