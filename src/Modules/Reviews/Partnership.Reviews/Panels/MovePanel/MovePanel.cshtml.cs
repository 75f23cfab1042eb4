using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Reviews.Panels.Days;

namespace Partnership.Reviews.Panels.MovePanel;

[Authorize(Policy = ReviewsPolicies.RunCases)]
internal sealed class MovePanelModel(IMediator mediator) : PanelPage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public FreeDaysView? Free { get; private set; }

    public async Task OnGetAsync()
    {
        await Fill();
        Input = new() { HeldOn = Panel.HeldOn, StartsAt = Panel.StartsAt, EndsAt = Panel.EndsAt, Place = Panel.Place };
    }

    protected override async Task Fill() => Free = await Ask(new FreeDays(Reference));

    public Task<IActionResult> OnPostAsync() => Act(new MovePanel
    {
        Reference = Reference,
        HeldOn = Input.HeldOn,
        StartsAt = Input.StartsAt,
        EndsAt = Input.EndsAt,
        Place = Input.Place,
        WhyLate = Input.WhyLate,
        Why = Input.Why,
        IdempotencyKey = IdempotencyKey,
    }, Home, "The panel is moved and its members are told");

    internal sealed class Fields : PanelDayFields
    {
        public string? Why { get; set; }
    }
}
