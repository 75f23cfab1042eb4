using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Cases.Header;
using Partnership.Web.Printing;

namespace Partnership.Reviews.DecisionSheets.Reading;

/// <summary>The sheet as it was sent, who has signed, and what the reader can do next.</summary>
[Authorize(Policy = ReviewsPolicies.SeeCases), Prints("the decision sheet")]
internal sealed class SheetModel(IMediator mediator, ICurrentActor current, Installation installation) : CasePage(mediator)
{
    [BindProperty(SupportsGet = true)] public int? Round { get; set; }
    public SheetRead? View { get; private set; }
    public bool IsOfficer => current.Actor.IsOfficer;

    /// <summary>What the reader may do with the sheet as it stands, the main thing first.</summary>
    public IReadOnlyList<(string Page, string Words, string? Variant)> Next { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return View is null && Round is not null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(SheetFile? file)
    {
        if (file is not { } kind || Round is not { } round) return NotFound();
        var made = await Ask(new ExportSheet(Reference, round, kind));
        if (!made.Succeeded) return NotFound();
        Response.Headers.CacheControl = "no-store";
        return File(made.Value.Bytes, made.Value.ContentType, made.Value.Name);
    }

    protected override async Task Fill()
    {
        View = await Ask(new ReadSheet(Reference, Round));
        if (View is { } view) Next = [.. Possible(view.Sheet)];
    }

    private IEnumerable<(string, string, string?)> Possible(DecisionSheet sheet)
    {
        var signOff = installation.ProtocolOf(Header.ProtocolVersion).SignOff;
        if (sheet.CanBeSigned && signOff.Signatories.Any(role => current.Actor.Holds(role) && sheet.Current?.SignatureIn(role) is null)) yield return ("sign", "Read and sign", null);
        if (sheet.WaitsForTheChair && current.Actor.Holds(signOff.Countersignatory)) yield return ("countersign", "Countersign", null);
        if (!IsOfficer) yield break;
        if (sheet.State == SheetState.Drafting) yield return ("decision/write", "Write the changed sheet", null);
        if (sheet.State == SheetState.Disagreed) yield return ("decision/meeting", "Record the meeting with the chair", null);
        if (Header.Stage == CaseStage.ReadyToSend) yield return ("national-panel/send", "Record that it was sent to the National Panel", null);
        if (Header.Stage is CaseStage.WithNationalPanel or CaseStage.Concluded) yield return ("national-panel", "National Panel: letters and answer", "secondary");
        if (Header.Stage is CaseStage.Signing or CaseStage.ReadyToSend) yield return ("decision/revise", "Change the sheet", "secondary");
    }
}
