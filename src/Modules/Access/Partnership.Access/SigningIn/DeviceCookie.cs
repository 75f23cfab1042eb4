using Microsoft.AspNetCore.Http;
using Partnership.Access.Sessions;

namespace Partnership.Access.SigningIn;

/// <summary>A cookie that stays for a year and opens nothing: it tells a browser that somebody signed in with before from one that nobody did.</summary>
internal static class DeviceCookie
{
    private const string Name = "device";
    private static readonly CookiesByScheme Cookies = new();

    public static void Set(HttpContext http, string token) => Cookies.AppendResponseCookie(http, Name, token,
        new() { HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = KnownDevice.Kept, IsEssential = true });

    public static string? Read(HttpContext http) => Cookies.GetRequestCookie(http, Name);
}
