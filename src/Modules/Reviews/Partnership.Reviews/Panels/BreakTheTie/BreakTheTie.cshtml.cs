using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;

namespace Partnership.Reviews.Panels.BreakTheTie;

[Authorize(Policy = ReviewsPolicies.SitOnPanels), Whose(ReviewsWhose.PanelsTheyChair)]
internal sealed class BreakTheTieModel(IMediator mediator) : PanelPage(mediator)
{
    [BindProperty] public Fields Input { get; set; } = new();

    protected override bool IsFor(SeenPanel seen) => seen is { Chairs: true, Panel.OpenMotion.State: MotionState.Tied };

    public Task<IActionResult> OnPostAsync() => Act(new BreakTheTie(Reference, Input.Choice, Input.Reason), Home, "The tie is decided");

    internal sealed class Fields
    {
        public Choice? Choice { get; set; }
        public string? Reason { get; set; }
    }
}
