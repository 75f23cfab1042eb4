using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;

namespace Partnership.Reviews.Panels.PutToTheVote;

[Authorize(Policy = ReviewsPolicies.SitOnPanels), Whose(ReviewsWhose.PanelsTheyRun)]
internal sealed class PutToTheVoteModel(IMediator mediator) : PanelPage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    protected override bool IsFor(SeenPanel seen) => seen is { RunsTheMeeting: true, Panel.State: PanelState.Meeting };

    public Task<IActionResult> OnPostAsync() =>
        Act(new PutToTheVote(Reference, Input.LocalCriteriaMet, Input.NationalCriteriaMet, Input.Recommendation, Input.Reasons, IdempotencyKey), Home, "Members can vote now");

    internal sealed class Fields
    {
        public bool? LocalCriteriaMet { get; set; }
        public bool? NationalCriteriaMet { get; set; }
        public Recommendation? Recommendation { get; set; }
        public string? Reasons { get; set; }
    }
}
