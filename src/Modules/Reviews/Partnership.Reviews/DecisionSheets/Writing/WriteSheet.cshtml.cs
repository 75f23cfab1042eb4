using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Words;
using Partnership.Reviews.Cases.Header;
using Partnership.Web.Pages;

namespace Partnership.Reviews.DecisionSheets.Writing;

/// <summary>The narrative of the sheet. It saves by its button and, with JavaScript, by itself; two who write at once are shown both versions (PLT-72).</summary>
[Authorize(Policy = ReviewsPolicies.RunCases)]
internal sealed class WriteSheetModel(IMediator mediator) : CasePage(mediator)
{
    /// <summary>The open form, the same over all its saves.</summary>
    [BindProperty] public Guid Form { get; set; }
    [BindProperty] public int Seen { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    public SheetBeingWritten? View { get; private set; }

    /// <summary>What somebody else did while this form was open; null when nobody did.</summary>
    public string? Conflict { get; private set; }

    public SheetBody Facts => View is { } view ? view.Preview with { Parts = [.. view.Preview.Parts.Where(part => !part.IsNarrative)] } : throw new InvalidOperationException("There is no sheet.");

    public bool Differs(string part) => (Input.Parts.GetValueOrDefault(part) ?? "").Trim() != View?.Narrative.Part(part).Trim();

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        if (View is not { MayBeWritten: true } view) return NotFound();
        foreach (var part in view.NarrativeParts) Input.Parts[part.Key] = view.Narrative.Part(part.Key);
        foreach (var agency in view.Missing) Input.Omissions[agency.Key] = view.Narrative.Omission(agency.Key);
        Seen = view.Sheet?.DraftNumber ?? 0;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? then)
    {
        var saved = await Ask(Save());
        if (saved.IsNotFound) return NotFound();
        if (saved.Succeeded)
        {
            TempData[Said.Key] = $"Draft saved at {Times.Of(saved.Value.SavedAt)}. Not sent";
            return LocalRedirect(Header.Href(then == "send" ? "decision/send" : "decision/write"));
        }
        Tell([.. saved.Refusals.Where(refusal => refusal.Field != DecisionSheet.Conflict)]);
        Conflict = saved.Refusals.FirstOrDefault(refusal => refusal.Field == DecisionSheet.Conflict)?.Words;
        await Fill();
        if (Conflict is not null)
        {
            // The form goes on from the version that was saved in between, which is shown beside it.
            Seen = View?.Sheet?.DraftNumber ?? 0;
            ModelState.Remove(nameof(Seen));
        }
        return View is null ? NotFound() : Page();
    }

    /// <summary>What the page's script sends by itself: 200 with the time, or 409 with who saved in between.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync()
    {
        var saved = await Ask(Save());
        if (saved.IsNotFound) return NotFound();
        if (!saved.Succeeded) return new JsonResult(new { words = saved.Refusals[0].Words }) { StatusCode = StatusCodes.Status409Conflict };
        Response.Headers["X-Draft-Version"] = $"{saved.Value.Number}";
        return new JsonResult(new { savedAt = Times.Of(saved.Value.SavedAt), number = saved.Value.Number });
    }

    protected override async Task Fill()
    {
        View = await Ask(new SheetForWriting(Reference));
        foreach (var part in View?.NarrativeParts ?? []) Input.Parts.TryAdd(part.Key, null);
        foreach (var agency in View?.Missing ?? []) Input.Omissions.TryAdd(agency.Key, null);
    }

    private SaveSheet Save() => new(Reference, new(Words(Input.Parts), Words(Input.Omissions)), Seen, Form);

    private static Dictionary<string, string> Words(Dictionary<string, string?> typed) =>
        typed.Where(one => !string.IsNullOrWhiteSpace(one.Value)).ToDictionary(one => one.Key, one => (one.Value ?? "").Trim());

    internal sealed class Fields
    {
        public Dictionary<string, string?> Parts { get; set; } = [];
        public Dictionary<string, string?> Omissions { get; set; } = [];
    }
}
