using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Web.Pages;

namespace Partnership.Governance.Profiles.Versions.PreviewOnACase;

[Authorize(Policy = GovernancePolicies.ReadTheProtocol)]
internal sealed class PreviewModel(IMediator mediator) : ActPage(mediator)
{
    protected override string FieldsIn => nameof(Sample);

    [BindProperty(SupportsGet = true)] public string? From { get; set; }
    [BindProperty(SupportsGet = true)] public string? To { get; set; }
    [BindProperty(SupportsGet = true)] public SampleFields Sample { get; set; } = new();
    public ChosenView View { get; private set; } = new([], "", "", null, null);
    public SamplePreview? Preview { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        View = await Ask(new ChosenProtocols(From, To));
        if (View is not { Was: { } was, Now: { } now }) return NotFound();
        if (!ModelState.IsValid) return Page();
        var preview = await Ask(new PreviewOnACase(was, now, Sample));
        if (preview.Succeeded) Preview = preview.Value;
        else Tell(preview.Refusals);
        return Page();
    }
}
