using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Governance.Profiles.Versions.PreviewOnACase;

namespace Partnership.Governance.Profiles.Drafts.PublishADraft;

[Authorize(Policy = GovernancePolicies.PublishTheProfile)]
internal sealed class PublishModel(IMediator mediator) : DraftPage(mediator)
{
    [BindProperty] public Fields Input { get; set; } = new();

    public bool IsReady => Draft is { IsOpen: true, IsBehind: false, Problems.Count: 0, Changes.Count: > 0 };

    /// <summary>A case of today under both protocols; null where the draft isn't ready.</summary>
    public SamplePreview? Preview { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadOpen()) return NotFound();
        await Look();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load()) return NotFound();
        return await Act(new PublishADraft(Id, Seen, Input.Reason, Input.Looked, IdempotencyKey), version => $"/profile/drafts/{Id}", "Published. Cases that begin from now on follow it");
    }

    protected override async Task Fill()
    {
        await base.Fill();
        ModelState.Remove("Seen");
        await Look();
    }

    private async Task Look() => Preview = IsReady && await Ask(new PreviewOfADraft(Draft.Body, new())) is { Succeeded: true } walked ? walked.Value : null;

    internal sealed class Fields
    {
        public string? Reason { get; set; }
        public bool Looked { get; set; }
    }
}
