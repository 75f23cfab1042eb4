using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Limits;
using Partnership.Web.Journeys;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.Attendees.SendALink;

/// <summary>A page that asks for an email address and sends a link to it (TRN-10).</summary>
internal abstract class WhoAreYouPage(IMediator mediator, PublicForms forms, Allowances allowances) : ActPage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public string? Email { get; set; }

    /// <summary>A field that nobody sees; only a machine fills it in.</summary>
    [BindProperty] public string? Website { get; set; }

    /// <summary>For those who have an account: they come back to this page.</summary>
    public string ToSignIn => $"/sign-in?next={Uri.EscapeDataString(Request.Path + Request.QueryString)}";

    /// <param name="goesTo">The path that the link goes on to.</param>
    protected async Task<IActionResult> SendTheLink(string goesTo, bool joins = false)
    {
        if (!string.IsNullOrEmpty(Website)) ModelState.AddModelError(nameof(Website), "Leave this empty, then send again. It is here to stop machines.");
        else if (await new AskingForALink(forms, allowances).MustWait(HttpContext, Email) is { } wait)
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            ModelState.AddModelError("", wait);
        }
        var answer = await Act(new SendALink(Email, goesTo, joins, IdempotencyKey), SentModel.Address);
        // For this browser alone, and never in an address.
        if (answer is LocalRedirectResult) (TempData[SentModel.To], TempData[SentModel.Back]) = (Email?.Trim(), joins ? "/training/yours/another-address" : goesTo);
        return answer;
    }
}
