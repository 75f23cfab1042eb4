using Microsoft.AspNetCore.Http;
using Partnership.Access.Sessions;

namespace Partnership.Access.SigningIn;

/// <summary>Where somebody comes from when they sign in.</summary>
/// <param name="Source">Their network, as <see cref="Platform.Limits.Source"/> tells it.</param>
/// <param name="Device">Their browser in words.</param>
/// <param name="DeviceToken">From the cookie of a browser that somebody signed in with before; null for a new one.</param>
internal sealed record Visit(string Source, string Device, string? DeviceToken)
{
    public static Visit Of(HttpContext http) =>
        new(Platform.Limits.Source.Of(http), Sessions.Device.InWords(http.Request.Headers.UserAgent), DeviceCookie.Read(http));
}
