using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Reviews.Cases.Header;
using Partnership.Reviews.DecisionSheets.Writing;
using Partnership.Reviews.Sharing;

namespace Partnership.Reviews.DecisionSheets.SendingForSigning;

[Authorize(Policy = ReviewsPolicies.RunCases)]
internal sealed class SendSheetModel(IMediator mediator) : CasePage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public int DraftNumber { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public SheetBeingWritten? View { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return View is { MayBeWritten: true } ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostAsync() => Act(
        new SendForSigning(Reference, DraftNumber, new ShareReason(Input.Purpose ?? "", Input.LawfulBasis ?? ""), IdempotencyKey), Header.Href("decision"), "Sent for signing");

    protected override async Task Fill()
    {
        View = await Ask(new SheetForWriting(Reference));
        ModelState.Remove(nameof(DraftNumber));
    }

    internal sealed class Fields
    {
        public string? Purpose { get; set; }
        public string? LawfulBasis { get; set; }
    }
}
