using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Access.Organisations.Asking;
using Partnership.Access.Sessions;
using Partnership.Access.SigningIn;
using Partnership.Platform.Access;
using Partnership.Web.Pages;

namespace Partnership.Access.Organisations.ProvingAgain;

[Authorize(Policy = Policies.SignedIn)]
internal sealed class ProvedAtModel(IMediator mediator, WebActor here) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public string? Next { get; set; }

    public string Name { get; private set; } = "";
    public string Back => ComeBack.Via("/sign-in/again", Next);

    public async Task<IActionResult> OnGetAsync()
    {
        if (here.Session is not { } session || await Arrival.Read(HttpContext, ProveByOrganisation.PurposeFor(session)) is not { } arrival) return LocalRedirect(Back);
        await Arrival.Clear(HttpContext);
        Name = arrival.OrganisationName;
        var proved = await Ask(new ProveByOrganisation(arrival));
        if (proved.IsNotFound) return LocalRedirect(Back);
        if (proved.Value.SessionToken is not { } token) return new Microsoft.AspNetCore.Mvc.RazorPages.PageResult { StatusCode = 403 };
        await SessionCookie.Set(HttpContext, token);
        return LocalRedirect(ComeBack.To(Url, Next));
    }
}
