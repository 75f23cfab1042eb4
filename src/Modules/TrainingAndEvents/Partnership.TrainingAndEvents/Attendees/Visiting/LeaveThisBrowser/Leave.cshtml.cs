using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.Attendees.Visiting.LeaveThisBrowser;

[Authorize(Policy = Policies.Public)]
internal sealed class LeaveModel(IMediator mediator) : ActPage(mediator)
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        // A visit that is over already is left all the same.
        if (VisitCookie.Token(HttpContext) is { } token) await Ask(new LeaveThisBrowser(VisitTokens.HashOf(token)));
        VisitCookie.Clear(HttpContext);
        TempData[Said.Key] = "This browser does not know you any more";
        return LocalRedirect("/training/yours");
    }
}
