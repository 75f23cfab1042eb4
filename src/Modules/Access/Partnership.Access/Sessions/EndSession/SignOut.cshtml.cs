using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Web.Pages;

namespace Partnership.Access.Sessions.EndSession;

/// <summary>Open to everybody: whose session is over already is as signed out as they wished.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class SignOutModel(IMediator mediator, WebActor here) : ActPage(mediator)
{
    public async Task<IActionResult> OnPostAsync()
    {
        if (here.Session is { } session) await Ask(new EndSession(session));
        await SessionCookie.Clear(HttpContext);
        TempData[Said.Key] = "You have signed out";
        return LocalRedirect("/sign-in");
    }
}
