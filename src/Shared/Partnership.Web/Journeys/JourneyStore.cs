using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Partnership.Platform.Vaults;

namespace Partnership.Web.Journeys;

/// <summary>Where half-filled forms wait, sealed. The browser holds nothing but a random id.</summary>
public interface IJourneyStore
{
    Task<T?> Load<T>(Guid id, string kind, CancellationToken ct) where T : class;
    Task Save<T>(Guid id, string kind, T answers, CancellationToken ct) where T : class;
    Task Discard(Guid id, CancellationToken ct);
}

internal sealed class SealedJourneyStore(HalfFilledForms forms) : IJourneyStore
{
    public Task<T?> Load<T>(Guid id, string kind, CancellationToken ct) where T : class => forms.Load<T>(id, kind, ct);
    public Task Save<T>(Guid id, string kind, T answers, CancellationToken ct) where T : class => forms.Save(id, kind, answers, ct);
    public Task Discard(Guid id, CancellationToken ct) => forms.Discard(id, ct);
}

/// <summary>The cookie with the id of a visitor's half-filled form. It is set with the first answer, not before.</summary>
internal static class JourneyCookie
{
    public static Guid? Id(HttpContext context) => Guid.TryParse(context.Request.Cookies[Name(context)], out var id) ? id : null;

    public static Guid Begin(HttpContext context, TimeSpan? remembered)
    {
        var id = new Guid(RandomNumberGenerator.GetBytes(16));
        var options = Options(context);
        options.MaxAge = remembered;
        context.Response.Cookies.Append(Name(context), id.ToString(), options);
        return id;
    }

    public static void End(HttpContext context) => context.Response.Cookies.Delete(Name(context), Options(context));

    private static string Name(HttpContext context) => context.Request.IsHttps ? "__Host-open" : "open";

    private static CookieOptions Options(HttpContext context) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = "/", IsEssential = true };
}
