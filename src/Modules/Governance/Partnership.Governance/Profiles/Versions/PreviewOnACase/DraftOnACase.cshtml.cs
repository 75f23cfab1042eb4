using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Governance.Profiles.Drafts;

namespace Partnership.Governance.Profiles.Versions.PreviewOnACase;

/// <summary>What a draft's protocol does to a case that doesn't exist (PLT-42).</summary>
[Authorize(Policy = GovernancePolicies.DraftTheProfile)]
internal sealed class DraftOnACaseModel(IMediator mediator) : DraftPage(mediator)
{
    protected override string FieldsIn => nameof(Sample);

    [BindProperty(SupportsGet = true)] public SampleFields Sample { get; set; } = new();
    public SamplePreview? Preview { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load()) return NotFound();
        if (Draft.Problems.Count > 0 || !ModelState.IsValid) return Page();
        var preview = await Ask(new PreviewOfADraft(Draft.Body, Sample));
        if (preview.Succeeded) Preview = preview.Value;
        else Tell(preview.Refusals);
        return Page();
    }
}
