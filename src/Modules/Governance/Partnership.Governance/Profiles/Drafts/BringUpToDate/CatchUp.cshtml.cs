using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Partnership.Governance.Profiles.Drafts.BringUpToDate;

[Authorize(Policy = GovernancePolicies.DraftTheProfile)]
internal sealed class CatchUpModel(IMediator mediator) : DraftPage(mediator)
{
    [BindProperty] public int Newest { get; set; }

    /// <summary>Places where the newer version is to stand.</summary>
    [BindProperty] public List<string> Theirs { get; set; } = [];

    /// <summary>Null where the draft is made from the newest version already.</summary>
    public CatchingUpView? View { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadOpen()) return NotFound();
        View = await Ask(new CatchingUp(Id));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadOpen()) return NotFound();
        return await Act(new BringUpToDate(Id, Seen, Newest, Theirs, IdempotencyKey), $"/profile/drafts/{Id}/check", "The newer version’s changes are in the draft");
    }

    protected override async Task Fill()
    {
        await base.Fill();
        View = await Ask(new CatchingUp(Id));
        ModelState.Remove("Seen");
        ModelState.Remove("Newest");
    }
}
