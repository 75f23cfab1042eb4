using MediatR;
using Microsoft.AspNetCore.Authorization;
using Partnership.Kernel.Protocols;
using Partnership.Platform.Access;
using Partnership.Platform.Profiles;

namespace Partnership.Reviews.Panels.AnswerCriterion;

[Authorize(Policy = ReviewsPolicies.SitOnPanels), Whose(ReviewsWhose.PanelsTheyRun)]
internal sealed class CriteriaModel(IMediator mediator, Installation installation) : PanelPage(mediator)
{
    public IReadOnlyList<LawText> Texts => PanelCriteria.On(installation.Profile.Law, Panel.HeldOn);

    protected override bool IsFor(SeenPanel seen) => seen is { RunsTheMeeting: true, Panel.State: PanelState.Meeting };
}
