using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Partnership.Access.Organisations.Asking;

/// <summary>The way to an organisation's provider. It begins with a link and never with a form: our pages may send forms to this site alone, and browsers hold
/// a form's redirects to that.</summary>
internal static class AskAt
{
    private const string Purpose = "purpose", Back = "back", Afresh = "afresh", Yes = "yes";

    /// <param name="purpose">What the answer is good for; <see cref="Arrival.Read"/> takes it for nothing else.</param>
    /// <param name="then">Path of the page that takes the answer.</param>
    /// <param name="back">Path of the page to try again from.</param>
    /// <param name="afresh">The person proves who they are now, even where the provider still knows them.</param>
    public static ChallengeResult Provider(Organisation organisation, string purpose, string then, string back, bool afresh)
    {
        var asked = new AuthenticationProperties { RedirectUri = then };
        (asked.Items[Purpose], asked.Items[Back], asked.Items[Afresh]) = (purpose, back, afresh ? Yes : null);
        return new(organisation.Scheme, asked);
    }

    public static bool IsAfresh(AuthenticationProperties asked) => asked.Items.TryGetValue(Afresh, out var afresh) && afresh == Yes;
    public static string PurposeOf(AuthenticationProperties asked) => asked.Items.TryGetValue(Purpose, out var purpose) ? purpose ?? "" : "";
    public static string BackOf(AuthenticationProperties? asked) => asked is not null && asked.Items.TryGetValue(Back, out var back) && back is not null ? back : "/sign-in";
}
