using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Access.Organisations.Asking;
using Partnership.Platform.Access;
using Partnership.Platform.Acts;
using Partnership.Web.Pages;

namespace Partnership.Access.Organisations.Linking;

[Authorize(Policy = Policies.SignedIn)]
internal sealed class ConfirmLinkModel(IMediator mediator, ICurrentActor current) : ActPage(mediator)
{
    public string Name { get; private set; } = "";
    public string Who => current.Actor.Name;

    public async Task<IActionResult> OnGetAsync() => await Arrived() is null ? LocalRedirect("/account/sign-ins") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Arrived() is not { } arrival) return LocalRedirect("/account/sign-ins");
        var done = await Act(new LinkSignIn(arrival), "/account/sign-ins", $"Your sign-in at {Name} is linked");
        if (ModelState.IsValid) await Arrival.Clear(HttpContext);
        return done;
    }

    private async Task<Arrival?> Arrived()
    {
        var arrival = current.Actor.Person is { } person ? await Arrival.Read(HttpContext, LinkSignIn.PurposeFor(person)) : null;
        Name = arrival?.OrganisationName ?? "";
        return arrival;
    }
}
