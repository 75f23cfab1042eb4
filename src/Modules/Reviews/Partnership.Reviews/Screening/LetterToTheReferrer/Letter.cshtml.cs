using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Words;
using Partnership.Reviews.Cases.Header;
using Partnership.Web.Pages;

namespace Partnership.Reviews.Screening.LetterToTheReferrer;

/// <summary>A page about the letter; not found where the reader is no officer.</summary>
internal abstract class LetterPage(IMediator mediator) : CasePage(mediator)
{
    private LetterView? _view;

    public LetterView View => _view ?? throw new InvalidOperationException("The letter has not been read.");

    protected async Task<bool> Found() => (_view = await Ask(new ReadLetter(Header.Id, Header.Stage))) is not null;
    protected override Task Fill() => Found();
}

/// <summary>The letter being written. It saves by its button and, with JavaScript, by itself; two who write at once are shown both versions (PLT-72).</summary>
[Authorize(Policy = ReviewsPolicies.RunCases)]
internal sealed class LetterModel(IMediator mediator) : LetterPage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }

    /// <summary>The open form, the same over all its saves.</summary>
    [BindProperty] public Guid Form { get; set; }
    [BindProperty] public int Seen { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    /// <summary>What somebody else did while this form was open; null when nobody did.</summary>
    public string? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Found()) return NotFound();
        (Input.Subject, Input.Body, Seen) = (View.Words?.Subject, View.Words?.Body, View.Letter?.DraftNumber ?? 0);
        return Page();
    }

    public Task<IActionResult> OnPostBeginAsync() => Act(new BeginLetter(Reference, IdempotencyKey), Header.Href("letter"), "Letter begun. Read it and change what does not fit");

    public async Task<IActionResult> OnPostAsync(string? then)
    {
        var saved = await Ask(Save());
        if (saved.IsNotFound) return NotFound();
        if (saved.Succeeded)
        {
            TempData[Said.Key] = $"Draft saved at {Times.Of(saved.Value.SavedAt)}. Not sent";
            return LocalRedirect(Header.Href(then == "paper" ? "letter/paper" : "letter"));
        }
        Tell([.. saved.Refusals.Where(refusal => refusal.Field != DecisionLetter.Conflict)]);
        Conflict = saved.Refusals.FirstOrDefault(refusal => refusal.Field == DecisionLetter.Conflict)?.Words;
        if (!await Found()) return NotFound();
        if (Conflict is not null)
        {
            // The form goes on from the version that was saved in between, which is shown beside it.
            Seen = View.Letter?.DraftNumber ?? 0;
            ModelState.Remove(nameof(Seen));
        }
        return Page();
    }

    /// <summary>What the page's script sends by itself: 200 with the time, or 409 with what stands in the way.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync()
    {
        var saved = await Ask(Save());
        if (saved.IsNotFound) return NotFound();
        if (!saved.Succeeded) return new JsonResult(new { words = saved.Refusals[0].Words }) { StatusCode = StatusCodes.Status409Conflict };
        Response.Headers["X-Draft-Version"] = $"{saved.Value.Number}";
        return new JsonResult(new { savedAt = Times.Of(saved.Value.SavedAt), number = saved.Value.Number });
    }

    private SaveLetter Save() => new(Reference, Input.Subject, Input.Body, Seen, Form);

    internal sealed class Fields
    {
        public string? Subject { get; set; }
        public string? Body { get; set; }
    }
}
