using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Reviews.Cases.Header;
using Partnership.Reviews.Panels.Days;

namespace Partnership.Reviews.Panels.SchedulePanel;

[Authorize(Policy = ReviewsPolicies.RunCases)]
internal sealed class SchedulePanelModel(IMediator mediator) : CasePage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public PanelDayFields Input { get; set; } = new();
    public FreeDaysView? Free { get; private set; }

    public Task OnGetAsync() => Fill();

    protected override async Task Fill() => Free = await Ask(new FreeDays(Reference));

    public Task<IActionResult> OnPostAsync() => Act(new SchedulePanel
    {
        Reference = Reference,
        HeldOn = Input.HeldOn,
        StartsAt = Input.StartsAt,
        EndsAt = Input.EndsAt,
        Place = Input.Place,
        WhyLate = Input.WhyLate,
        IdempotencyKey = IdempotencyKey,
    }, Header.Href("panel"), "The day is set and the members are invited");
}
