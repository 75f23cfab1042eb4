using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Partnership.Platform.Vaults;

namespace Partnership.Web.Journeys;

/// <summary>Where half-filled forms wait, sealed. The browser holds nothing but a random id.</summary>
public interface IJourneyStore
{
    Task<T?> Load<T>(Guid id, string kind, CancellationToken ct) where T : class;
    Task Save<T>(Guid id, string kind, T answers, CancellationToken ct) where T : class;
    /// <summary>When its first answer was given; null when there is no such form.</summary>
    Task<DateTimeOffset?> BegunAt(Guid id, CancellationToken ct);
    Task Discard(Guid id, CancellationToken ct);
}

internal sealed class SealedJourneyStore(HalfFilledForms forms) : IJourneyStore
{
    public Task<T?> Load<T>(Guid id, string kind, CancellationToken ct) where T : class => forms.Load<T>(id, kind, ct);
    public Task Save<T>(Guid id, string kind, T answers, CancellationToken ct) where T : class => forms.Save(id, kind, answers, ct);
    public Task<DateTimeOffset?> BegunAt(Guid id, CancellationToken ct) => forms.BegunAt(id, ct);
    public Task Discard(Guid id, CancellationToken ct) => forms.Discard(id, ct);
}

/// <summary>The cookies with the ids of a visitor's half-filled forms, one for each kind, so that one form never pushes out another. Each is set with its first answer,
/// not before, and its name says nothing about the form.</summary>
internal static class JourneyCookie
{
    public static Guid? Id(HttpContext context, string kind) => Guid.TryParse(context.Request.Cookies[Name(context, kind)], out var id) ? id : null;

    public static Guid Begin(HttpContext context, string kind, TimeSpan? remembered)
    {
        var id = new Guid(RandomNumberGenerator.GetBytes(16));
        var options = Options(context);
        options.MaxAge = remembered;
        context.Response.Cookies.Append(Name(context, kind), id.ToString(), options);
        return id;
    }

    public static void End(HttpContext context, string kind) => context.Response.Cookies.Delete(Name(context, kind), Options(context));

    /// <summary>Ends every form of the visitor's, and says which.</summary>
    public static IReadOnlyList<Guid> EndAll(HttpContext context)
    {
        var ended = new List<Guid>();
        foreach (var (name, value) in context.Request.Cookies.Where(cookie => cookie.Key.StartsWith(Prefix(context), StringComparison.Ordinal)))
        {
            context.Response.Cookies.Delete(name, Options(context));
            if (Guid.TryParse(value, out var id)) ended.Add(id);
        }
        return ended;
    }

    private static string Name(HttpContext context, string kind) =>
        Prefix(context) + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(kind)).AsSpan(0, 3));

    private static string Prefix(HttpContext context) => context.Request.IsHttps ? "__Host-open-" : "open-";

    private static CookieOptions Options(HttpContext context) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = "/", IsEssential = true };
}
