using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;

namespace Partnership.Reviews.Panels.DeclareInterest;

[Authorize(Policy = ReviewsPolicies.SitOnPanels), Whose(ReviewsWhose.PanelsTheySitOn)]
internal sealed class DeclareInterestModel(IMediator mediator) : PanelPage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    protected override bool IsFor(SeenPanel seen) => seen.Me is not null;

    // Whoever declares a conflict can't see the case from then on: they go home.
    public Task<IActionResult> OnPostAsync() => Input.Interest is Interest.Real or Interest.Perceived
        ? Act(new DeclareInterest(Reference, Input.Interest, Input.Words, IdempotencyKey), "/home", "Your interest is declared. The case is closed to you until the chair has decided.")
        : Act(new DeclareInterest(Reference, Input.Interest, Input.Words, IdempotencyKey), Home, "You declared no interest");

    internal sealed class Fields
    {
        public Interest? Interest { get; set; }
        public string? Words { get; set; }
    }
}
