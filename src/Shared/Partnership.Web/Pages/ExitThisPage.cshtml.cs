using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Partnership.Platform.Access;
using Partnership.Web.Journeys;
using Partnership.Web.Look;

namespace Partnership.Web.Pages;

/// <summary>Leaves at once (REV-02): throws the half-filled form away, tells the browser to keep nothing, and goes to a page that says nothing about its visitor.
/// An immediate refresh takes this page's place in the history; going back asks us again, and there is no form any more.
/// No antiforgery token: leaving must never be refused, and all it can end is the visitor's own half-filled form, whose cookie other sites can't send.</summary>
[Authorize(Policy = Policies.Public), IgnoreAntiforgeryToken]
internal sealed class ExitThisPageModel(IJourneyStore store, IPartnershipLook look) : PageModel
{
    public string ExitTo => look.ExitTo;

    public void OnGet() => Response.Headers.CacheControl = "no-store";

    public async Task OnPostAsync()
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        foreach (var open in JourneyCookie.EndAll(HttpContext)) await store.Discard(open, HttpContext.RequestAborted);
    }
}
