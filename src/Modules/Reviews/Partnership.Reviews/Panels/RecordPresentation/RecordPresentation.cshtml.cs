using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Platform.Profiles;

namespace Partnership.Reviews.Panels.RecordPresentation;

[Authorize(Policy = ReviewsPolicies.SitOnPanels), Whose(ReviewsWhose.PanelsTheyRun)]
internal sealed class RecordPresentationModel(IMediator mediator, Installation installation) : PanelPage(mediator)
{
    [BindProperty(SupportsGet = true)] public string Agency { get; set; } = "";
    [BindProperty] public Fields Input { get; set; } = new();
    public string? AgencyName => installation.Profile.Agency(Agency)?.Name;

    protected override bool IsFor(SeenPanel seen) => seen is { RunsTheMeeting: true, Panel.State: PanelState.Meeting } && AgencyName is not null;

    public async Task OnGetAsync() =>
        Input.Notes = (await Ask(new PanelOfCase(Header.Id, "read the panel’s record")))?.Presentations.FirstOrDefault(one => one.Agency == Agency)?.Notes;

    public Task<IActionResult> OnPostAsync() => Act(new RecordPresentation(Reference, Agency, Input.Notes), Header.Href("panel/meeting"), "The notes are saved");

    internal sealed class Fields
    {
        public string? Notes { get; set; }
    }
}
