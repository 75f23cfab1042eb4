using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Drafts.TakeAwayAPart;

[Authorize(Policy = GovernancePolicies.DraftTheProfile)]
internal sealed class TakeAwayModel(IMediator mediator) : DraftPage(mediator)
{
    [BindProperty(SupportsGet = true)] public string? At { get; set; }
    public string Place => At ?? "";
    public string Above => PartPages.Above(Draft, Place);

    /// <summary>What goes with it, in words.</summary>
    public string? What => ProfileWords.Value(Draft.Body, Place, Places.Find(Draft.Body, Place));

    public async Task<IActionResult> OnGetAsync()
    {
        At ??= "protocol.clocks.0";
        return await LoadOpen() && TakeAwayAPart.Can(Draft.Body, At) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (At is null || !await LoadOpen()) return NotFound();
        return await Act(new TakeAwayAPart(Id, Seen, At, IdempotencyKey), Above, "Taken out of the draft. Nothing is published yet");
    }

    protected override async Task Fill()
    {
        await base.Fill();
        if (Since?.Follow(Place) is { } moved) At = moved;
        ModelState.Remove("Seen");
    }
}
