using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Access.Contracts;
using Partnership.Platform.Access;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Cases.Header;
using Partnership.Reviews.DecisionSheets.Reading;

namespace Partnership.Reviews.DecisionSheets.Countersigning;

[Authorize(Policy = ReviewsPolicies.SignDecisionSheets), Whose(ReviewsWhose.SheetsForTheChair)]
internal sealed class CountersignModel(IMediator mediator, ICurrentActor current, Installation installation) : CasePage(mediator)
{
    [BindProperty] public string? Fingerprint { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public SheetRead? View { get; private set; }
    public bool IsDeadlock => View?.Sheet.State == SheetState.Deadlocked;
    public bool Proved { get; private set; }
    public string ProveAgain => ProvedPresence.ProveAgain(Header.Href("countersign"));

    private bool IsTheChair => current.Actor.Holds(installation.ProtocolOf(Header.ProtocolVersion).SignOff.Countersignatory);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!IsTheChair) return NotFound();
        await Fill();
        if (View is not { Sheet.WaitsForTheChair: true }) return LocalRedirect(Header.Href("decision"));
        return Proved ? Page() : LocalRedirect(ProveAgain);
    }

    public async Task<IActionResult> OnPostAsync() => !IsTheChair ? NotFound() : await Act(
        new Countersign(Reference, Fingerprint, Input.Reasons, Input.HasRead, await Ask(new ProvedPresence(ProvedPresence.ForSigning))), Header.Href("signed"));

    protected override async Task Fill()
    {
        View = await Ask(new ReadSheet(Reference));
        Proved = await Ask(new ProvedPresence(ProvedPresence.ForSigning));
        ModelState.Remove(nameof(Fingerprint));
    }

    internal sealed class Fields
    {
        public string? Reasons { get; set; }
        public bool HasRead { get; set; }
    }
}
