using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Partnership.TrainingAndEvents.Programmes.WriteAProgramme;

[Authorize(Policy = TrainingPolicies.PlanTraining)]
internal sealed class ChangeProgrammeModel(IMediator mediator) : ProgrammePage(mediator)
{
    [BindProperty(SupportsGet = true)] public string Slug { get; set; } = "";
    public PlannedProgramme? Planned { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        if (Planned?.Programme is not { } programme) return NotFound();
        (Input.Title, Input.Summary, Input.From, Input.To) = (programme.Title, programme.Summary, programme.From, programme.To);
        return Page();
    }

    public Task<IActionResult> OnPostAsync() => Act(new WriteAProgramme(Slug, null, Input.Title, Input.Summary, Input.From, Input.To), $"/training/programmes/{Slug}/change", "Changes saved");

    protected override async Task Fill() => Planned = await Ask(new ProgrammeBySlug(Slug));
}
