using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Time;

namespace Partnership.TrainingAndEvents.Programmes.WriteAProgramme;

[Authorize(Policy = TrainingPolicies.PlanTraining)]
internal sealed class NewProgrammeModel(IMediator mediator, TimeProvider clock) : ProgrammePage(mediator)
{
    public override bool IsNew => true;

    /// <summary>A year's Safeguarding Month is begun with its days; nothing else is (TRN-04).</summary>
    public void OnGet(int? november)
    {
        if (november is not { } year || year < London.Today(clock).Year || year > London.Today(clock).Year + 2) return;
        (Input.Title, Input.Slug, Input.From, Input.To) = ($"Safeguarding Month {year}", $"safeguarding-month-{year}", new DateOnly(year, 11, 1), new DateOnly(year, 11, 30));
    }

    public Task<IActionResult> OnPostAsync() => Act(new WriteAProgramme(null, Input.Slug?.Trim(), Input.Title, Input.Summary, Input.From, Input.To), $"/training/programmes/{Input.Slug?.Trim()}/change", "Programme made. Now add its sessions");
}
