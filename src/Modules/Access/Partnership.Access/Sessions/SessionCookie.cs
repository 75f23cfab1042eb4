using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Partnership.Access.Codes;
using Partnership.Access.Persistence;
using Partnership.Platform.Persistence;

namespace Partnership.Access.Sessions;

/// <summary>The cookie holds the session's token and nothing else; who that is, and whether the session is still open, is looked up at every request.</summary>
internal sealed class SessionCookie(Reading<AccessDbContext> reading, People people, WebActor actor, TimeProvider clock) : CookieAuthenticationEvents
{
    public const string Scheme = "session";
    private const string Token = "token";

    /// <summary>Signs the browser in, for this response already.</summary>
    public static async Task Set(HttpContext http, string token)
    {
        var ticket = new ClaimsPrincipal(new ClaimsIdentity([new(Token, token)], Scheme));
        await http.SignInAsync(Scheme, ticket);
        http.User = Principal(http.RequestServices.GetService(typeof(WebActor)) as WebActor) ?? ticket;
    }

    public static Task Clear(HttpContext http) => http.SignOutAsync(Scheme);

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var ct = context.HttpContext.RequestAborted;
        var now = clock.GetUtcNow();
        var hash = Tokens.HashOf(context.Principal?.FindFirstValue(Token) ?? "");
        var session = await reading.Db.Sessions.SingleOrDefaultAsync(one => one.TokenHash == hash, ct);
        if (session is null || !session.IsOpenAt(now) || await people.AsActor(session.Person, ct) is not { } person)
        {
            // The cookie stays: it may be that another tab has just been given a new one, which must not be taken away.
            context.RejectPrincipal();
            return;
        }
        actor.Become(person, session.Id);
        if (Principal(actor) is { } principal) context.ReplacePrincipal(principal);
        // Being there is no act of the person: it is noted beside their acts, and leaves no entry in the trail.
        if (now - session.LastSeenAt >= Session.NotedEvery)
            await reading.Db.Sessions.Where(one => one.Id == session.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.LastSeenAt, now), ct);
    }

    /// <summary>The framework's view of the actor. Its subject is the person, so that a form opened before signing in again is still theirs (antiforgery).</summary>
    private static ClaimsPrincipal? Principal(WebActor? actor) => actor?.Actor is { Person: { } person } signedIn
        ? new(new ClaimsIdentity([new("sub", person.ToString()), new(ClaimTypes.Name, signedIn.Name)], Scheme))
        : null;
}
