using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Partnership.Kernel.Acts;
using Partnership.Web.Journeys;

namespace Partnership.Reviews.Referrals.Referring;

/// <summary>The last page of a referral form: check, send, go to the receipt. A second click, or the same page sent again later, comes to the same receipt (REV-05, REV-06).</summary>
internal abstract class SendPage<TAnswers>(Journey<TAnswers> journey, IJourneyStore store, ReceiptJourney receipts, PublicForms forms, IMediator mediator) : JourneyPage<TAnswers>(journey, store)
    where TAnswers : class, new()
{
    /// <summary>The form's own key; the answers carry it from the first question on.</summary>
    [BindProperty] public Guid IdempotencyKey { get; set; }

    /// <summary>A field that nobody sees; only a machine fills it in.</summary>
    [BindProperty] public string? Website { get; set; }

    protected IMediator Mediator => mediator;

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await base.OnPageHandlerExecutionAsync(context, next);
        // The answers are gone. When the form with this key was sent, they went with it, and the first click's answer was lost on its way.
        if (context.Result is not null && IdempotencyKey != Guid.Empty && HttpMethods.IsPost(Request.Method)
            && await mediator.Send(new ReferenceOfForm(IdempotencyKey), HttpContext.RequestAborted) is { } reference)
            context.Result = await GoToReceipt(reference);
    }

    protected async Task<IActionResult> Send(IRequest<Outcome<ReferralReceipt>> referral)
    {
        if (!string.IsNullOrEmpty(Website))
        {
            Wrong(nameof(Website), "Leave this empty, then send again. It is here to stop machines.");
            return await ShowPage();
        }
        if (!await forms.MaySend(HttpContext, await BegunAt()))
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            Wrong("", "Many forms came from your address at once. Yours is not sent yet, and your answers are kept: wait a minute, then send again. If it can’t wait, telephone us.");
            return await ShowPage();
        }
        var sent = await mediator.Send(referral, HttpContext.RequestAborted);
        if (sent.Succeeded)
        {
            await End();
            return await GoToReceipt(sent.Value.Reference);
        }
        foreach (var refusal in sent.Refusals) ModelState.AddModelError("", refusal.Words);
        return await ShowPage();
    }

    private async Task<IActionResult> GoToReceipt(string reference)
    {
        await Begin(receipts, new() { FormKey = IdempotencyKey, Reference = reference });
        return LocalRedirect(receipts.Start);
    }
}
