using Microsoft.AspNetCore.Mvc;

namespace Partnership.Access.SigningIn;

/// <summary>Where to go after signing in: the page that was asked for, if it is one of ours, else home.</summary>
internal static class ComeBack
{
    public static string To(IUrlHelper url, string? next) => url.IsLocalUrl(next) ? next : "/home";

    /// <summary>The path of a step of signing in that still knows where to go after.</summary>
    public static string Via(string step, string? next) => next is null ? step : $"{step}?next={Uri.EscapeDataString(next)}";
}
