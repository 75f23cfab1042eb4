using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Partnership.Kernel.Identity;

namespace Partnership.Access.SigningIn;

/// <summary>Remembers between the two steps who gave the right password, in a cookie of its own that opens nothing.</summary>
internal static class HalfSignedIn
{
    public const string Scheme = "half-signed-in";
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public static Task Set(HttpContext http, PersonId person) =>
        http.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity([new("person", person.ToString())], Scheme)));

    public static async Task<PersonId?> Read(HttpContext http)
    {
        var ticket = await http.AuthenticateAsync(Scheme);
        return Guid.TryParse(ticket.Principal?.FindFirstValue("person"), out var person) ? new PersonId(person) : null;
    }

    public static Task Clear(HttpContext http) => http.SignOutAsync(Scheme);
}
