using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Partnership.Kernel.Acts;

namespace Partnership.Web.Pages;

/// <summary>A page that does one act: bind, send, redirect. A refusal shows the page again with its words next to the fields and all that was typed.</summary>
public abstract class ActPage(IMediator mediator) : PageModel
{
    /// <summary>The name of the bound property that holds the form's fields; refusals of "Reason" appear at "Input.Reason".</summary>
    protected virtual string FieldsIn => "Input";

    /// <summary>Reads what the page shows beside the form; called by the page's own OnGet and again before a refused form is shown.</summary>
    protected virtual Task Fill() => Task.CompletedTask;

    protected Task<TAnswer> Ask<TAnswer>(IRequest<TAnswer> query) => mediator.Send(query, HttpContext.RequestAborted);

    /// <summary>Does the act, then goes to <paramref name="next"/>. Nothing is sent when a field could not be read.</summary>
    /// <param name="said">What has been done, shown once on the page it goes to: "Decision recorded".</param>
    protected async Task<IActionResult> Act(IRequest<Outcome> command, string next, string? said = null)
    {
        if (!ModelState.IsValid) return await ShowAgain();
        var outcome = await mediator.Send(command, HttpContext.RequestAborted);
        return outcome.Succeeded ? GoTo(next, said) : await Refused(outcome);
    }

    /// <summary>As above; where it goes depends on what the act made.</summary>
    protected async Task<IActionResult> Act<T>(IRequest<Outcome<T>> command, Func<T, string> next, string? said = null)
    {
        if (!ModelState.IsValid) return await ShowAgain();
        var outcome = await mediator.Send(command, HttpContext.RequestAborted);
        return outcome.Succeeded ? GoTo(next(outcome.Value), said) : await Refused(outcome);
    }

    /// <summary>Adds the words of a refusal next to their fields, or to the summary when the form has no such field.</summary>
    protected void Tell(IReadOnlyList<Refusal> refusals)
    {
        foreach (var refusal in refusals) ModelState.AddModelError(KeyOf(refusal.Field), refusal.Words);
    }

    protected async Task<IActionResult> ShowAgain()
    {
        await Fill();
        return Page();
    }

    private async Task<IActionResult> Refused(Outcome outcome)
    {
        if (outcome.IsNotFound) return NotFound();
        Tell(outcome.Refusals);
        return await ShowAgain();
    }

    private LocalRedirectResult GoTo(string next, string? said)
    {
        if (said is not null) TempData[Said.Key] = said;
        return LocalRedirect(next);
    }

    private string KeyOf(string? field)
    {
        if (string.IsNullOrEmpty(field)) return "";
        var inside = $"{FieldsIn}.{field}";
        return ModelState.ContainsKey(inside) || ModelState.Keys.Any(key => key.StartsWith(inside + ".", StringComparison.Ordinal)) || !ModelState.ContainsKey(field) ? inside : field;
    }
}

/// <summary>What the last act said, carried over its redirect and shown once.</summary>
public static class Said
{
    public const string Key = "Said";
}
