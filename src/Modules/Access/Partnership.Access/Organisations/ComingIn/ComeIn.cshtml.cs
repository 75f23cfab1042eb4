using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Partnership.Access.Organisations.Asking;
using Partnership.Access.SigningIn;
using Partnership.Kernel.Identity;
using Partnership.Platform.Access;
using Partnership.Platform.Acts;

namespace Partnership.Access.Organisations.ComingIn;

/// <summary>The button of the sign-in page: on to the organisation's own.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class ComeInModel(KnownOrganisations organisations, ICurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)] public string Organisation { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string? Next { get; set; }

    public IActionResult OnGet() =>
        organisations.ByKey(Organisation) is not { } organisation ? NotFound()
        : current.Actor.Kind == ActorKind.Person ? LocalRedirect(ComeBack.To(Url, Next))
        : AskAt.Provider(organisation, ComeByOrganisation.Purpose, ComeBack.Via("/sign-in/arrived", Next), ComeBack.Via("/sign-in", Next), afresh: false);
}
