using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Partnership.Access.Organisations.Asking;
using Partnership.Access.Sessions;
using Partnership.Access.SigningIn;
using Partnership.Platform.Access;

namespace Partnership.Access.Organisations.ProvingAgain;

/// <summary>On to the organisation, which must ask the person again who they are.</summary>
[Authorize(Policy = Policies.SignedIn)]
internal sealed class ProveAtModel(KnownOrganisations organisations, WebActor here) : PageModel
{
    [BindProperty(SupportsGet = true)] public string Organisation { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string? Next { get; set; }

    public IActionResult OnGet() => organisations.ByKey(Organisation) is { } organisation && here.Session is { } session
        ? AskAt.Provider(organisation, ProveByOrganisation.PurposeFor(session), ComeBack.Via("/sign-in/again/arrived", Next), ComeBack.Via("/sign-in/again", Next), afresh: true)
        : NotFound();
}
