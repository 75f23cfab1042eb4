using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Web.Pages;

namespace Partnership.Reviews.DecisionSheets.Verifying;

/// <summary>Anybody who holds a sheet can have its fingerprint checked (BYD-11). It tells nothing else: not whether a case is there, not how far it is.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class VerifySheetModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty] public Fields Input { get; set; } = new();
    public Verdict? Verdict { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        var reference = (Input.Reference ?? "").Trim().ToUpperInvariant();
        var fingerprint = SheetText.Read(Input.Fingerprint);
        if (reference.Length == 0) Tell([new(nameof(Input.Reference), "Enter the reference of the sheet.")]);
        if (fingerprint is null) Tell([new(nameof(Input.Fingerprint), "Enter the whole fingerprint: 64 digits from 0 to 9 and letters from a to f.")]);
        else if (reference.Length > 0) Verdict = await Ask(new VerifyFingerprint(reference, fingerprint));
        return Page();
    }

    internal sealed class Fields
    {
        public string? Reference { get; set; }
        public string? Fingerprint { get; set; }
    }
}
