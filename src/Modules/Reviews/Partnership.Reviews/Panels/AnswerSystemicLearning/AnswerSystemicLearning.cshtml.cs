using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;

namespace Partnership.Reviews.Panels.AnswerSystemicLearning;

[Authorize(Policy = ReviewsPolicies.SitOnPanels), Whose(ReviewsWhose.PanelsTheyRun)]
internal sealed class AnswerSystemicLearningModel(IMediator mediator) : PanelPage(mediator)
{
    [BindProperty] public Fields Input { get; set; } = new();
    public IReadOnlyList<SimilarReview> Similar { get; private set; } = [];

    protected override bool IsFor(SeenPanel seen) => seen is { RunsTheMeeting: true, Panel.State: PanelState.Meeting };

    public Task OnGetAsync() => Fill();

    protected override async Task Fill() => Similar = await Ask(new ReviewsWithTheSameThemes(Header.Id));

    public Task<IActionResult> OnPostAsync() => Act(new AnswerSystemicLearning(Reference, Input.Needed, Input.Why), Header.Href("panel/meeting"), "The answer is recorded");

    internal sealed class Fields
    {
        public bool? Needed { get; set; }
        public string? Why { get; set; }
    }
}
