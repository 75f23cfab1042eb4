using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Partnership.Access.Codes;

namespace Partnership.Access.Organisations.Asking;

/// <summary>Somebody who came back from their organisation, until it is known what for: to sign in, to link, to join, to prove again. Kept for minutes in a sealed
/// cookie that opens nothing by itself.</summary>
/// <param name="Methods">The provider's "amr", with spaces between.</param>
/// <param name="SecondStep">The provider says that it asked for a second step.</param>
/// <param name="Once">Random; it is taken once (<see cref="ArrivalTaking"/>).</param>
internal sealed record Arrival(string Organisation, string OrganisationName, string Issuer, string Subject, DateTimeOffset ProvedAt, string Methods, bool SecondStep, string Once)
{
    public const string Scheme = "arrived";
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private const string Name = "name", Iss = "iss", Sub = "sub", AuthTime = "auth_time", Amr = "amr", Second = "second-step", For = "for", Jti = "once";

    public static AuthenticationTicket Ticket(Organisation organisation, IdToken token, AuthenticationProperties asked, string scheme)
    {
        var identity = new ClaimsIdentity(
        [
            new("organisation", organisation.Key), new(Name, organisation.Name), new(Iss, token.Issuer), new(Sub, token.Subject), new(Amr, token.Methods),
            new(AuthTime, token.ProvedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)), new(Second, token.SecondStep ? "yes" : "no"), new(For, AskAt.PurposeOf(asked)), new(Jti, Tokens.New()),
        ], scheme);
        // What was asked stays behind: the cookie has the answer alone.
        return new(new(identity), new AuthenticationProperties { RedirectUri = asked.RedirectUri }, scheme);
    }

    /// <summary>Whoever arrived for this purpose a short time ago; null for nobody.</summary>
    public static async Task<Arrival?> Read(HttpContext http, string purpose)
    {
        var ticket = await http.AuthenticateAsync(Scheme);
        if (ticket.Principal is not { } who || who.FindFirstValue(For) != purpose) return null;
        return who.FindFirstValue("organisation") is { } organisation && who.FindFirstValue(Name) is { } name && who.FindFirstValue(Iss) is { } issuer && who.FindFirstValue(Sub) is { } subject
            && long.TryParse(who.FindFirstValue(AuthTime), CultureInfo.InvariantCulture, out var seconds)
            ? new(organisation, name, issuer, subject, DateTimeOffset.FromUnixTimeSeconds(seconds), who.FindFirstValue(Amr) ?? "", who.FindFirstValue(Second) == "yes", who.FindFirstValue(Jti) ?? "") : null;
    }

    public static Task Clear(HttpContext http) => http.SignOutAsync(Scheme);

    /// <summary>How they proved it, for the session: the organisation's word, and each of its methods marked as such, so that "otp" remains a code of ours.</summary>
    public string InMethods => string.Join(' ', Methods.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(method => $"{Sessions.Methods.Organisation}:{method}").Prepend(Sessions.Methods.Organisation));
}
