using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Reviews.Panels;

namespace Partnership.Reviews.Themes.AddATheme;

[Authorize(Policy = ReviewsPolicies.SitOnPanels), Whose(ReviewsWhose.PanelsTheyRun)]
internal sealed class AddAThemeModel(IMediator mediator) : PanelPage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    protected override bool IsFor(SeenPanel seen) => seen is { RunsTheMeeting: true, Panel.State: PanelState.Meeting };

    public Task<IActionResult> OnPostAsync() =>
        Act(new AddATheme(Input.Title, Input.Why, IdempotencyKey), theme => $"{Header.Href("panel/meeting/learning")}?theme={theme}", "The theme is on the list");

    internal sealed class Fields
    {
        public string? Title { get; set; }
        public string? Why { get; set; }
    }
}
