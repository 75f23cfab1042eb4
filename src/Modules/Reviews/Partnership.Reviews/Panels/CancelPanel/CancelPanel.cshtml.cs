using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Partnership.Reviews.Panels.CancelPanel;

[Authorize(Policy = ReviewsPolicies.RunCases)]
internal sealed class CancelPanelModel(IMediator mediator) : PanelPage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync() => Act(new CancelPanel(Reference, Input.Why, IdempotencyKey), Home, "The panel is cancelled");

    internal sealed class Fields
    {
        public string? Why { get; set; }
    }
}
