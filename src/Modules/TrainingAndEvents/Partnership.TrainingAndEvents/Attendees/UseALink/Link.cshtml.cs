using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.TrainingAndEvents.Attendees.Visiting;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.Attendees.UseALink;

/// <summary>What a link from a mail opens: it says what its one button does. Opening it, however often and by whomever, changes nothing (HRD-32).
/// One that is used, old or unknown gets the same words.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class LinkModel(IMediator mediator, Visiting.Visiting visiting) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public string Token { get; set; } = "";

    /// <summary>Null where its button can't be pressed (any more).</summary>
    public SeenLink? Open { get; private set; }
    public bool KnowsThem { get; private set; }
    public string GoesOn { get; private set; } = "/training/yours";
    public string Title => Open is { Joins: true } ? "Is this your address too?" : Open is { Books.Count: > 0 } ? "Go on with your booking" : "See your training";
    public string Button => Open is { Joins: true } ? "Yes, this is my address too" : Open is { Books.Count: > 0 } ? "Go on with the booking" : "See my training";

    public async Task<IActionResult> OnGetAsync() => await ShowAgain();

    public async Task<IActionResult> OnPostAsync()
    {
        var used = await Ask(new UseALink(Token));
        if (!used.Succeeded) return await ShowAgain();
        VisitCookie.Set(HttpContext, used.Value.VisitToken);
        return LocalRedirect(used.Value.GoesTo);
    }

    protected override async Task Fill()
    {
        var link = await Ask(new WhereALinkLeads(Token));
        if (link is null) Response.StatusCode = StatusCodes.Status404NotFound;
        Open = link is { IsOpen: true } ? link : null;
        GoesOn = link?.GoesTo ?? GoesOn;
        KnowsThem = await visiting.Who(HttpContext) is not null;
    }
}
