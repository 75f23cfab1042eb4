using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Governance.Profiles.Drafts.UseInPlaceOf;
using Partnership.Platform.Acts;

namespace Partnership.Governance.Profiles.Drafts.CheckADraft;

/// <summary>Everything that is wrong with a draft, and everything it changes.</summary>
[Authorize(Policy = GovernancePolicies.DraftTheProfile)]
internal sealed class CheckModel(IMediator mediator, ICurrentActor current) : DraftPage(mediator)
{
    public bool MayPublish => GovernancePolicies.MayPublishTheProfile(current.Actor);

    /// <summary>Which key is meant to be which, of the form that was sent.</summary>
    [BindProperty] public string? Missing { get; set; }
    [BindProperty] public string? Lists { get; set; }
    [BindProperty] public string? Instead { get; set; }

    public IReadOnlyList<MissingKey> NotHere => MissingKey.In(Draft.Body);

    public async Task<IActionResult> OnPostInsteadAsync() => await LoadOpen()
        ? await Act(new UseInPlaceOf.UseInPlaceOf(Id, Seen, Missing, Lists, Instead, IdempotencyKey), $"/profile/drafts/{Id}/check", "Put right in the draft, everywhere") : NotFound();

    protected override async Task Fill()
    {
        await base.Fill();
        foreach (var name in new[] { "Seen", "Missing", "Lists", "Instead" }) ModelState.Remove(name);
    }

    public async Task<IActionResult> OnGetAsync() => await LoadOpen() ? Page() : NotFound();
}
