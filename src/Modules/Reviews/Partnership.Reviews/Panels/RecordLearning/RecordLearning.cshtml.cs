using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Partnership.Platform.Access;
using Partnership.Reviews.Themes;

namespace Partnership.Reviews.Panels.RecordLearning;

[Authorize(Policy = ReviewsPolicies.SitOnPanels), Whose(ReviewsWhose.PanelsTheyRun)]
internal sealed class RecordLearningModel(IMediator mediator) : PanelPage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public IReadOnlyList<SelectListItem> Themes { get; private set; } = [];

    protected override bool IsFor(SeenPanel seen) => seen is { RunsTheMeeting: true, Panel.State: PanelState.Meeting };

    public async Task OnGetAsync(string? theme)
    {
        await Fill();
        Input.Theme = theme;
    }

    protected override async Task Fill() => Themes = [.. (await Ask(new AllThemes())).Select(one => new SelectListItem(one.Title, one.Key))];

    public Task<IActionResult> OnPostAsync() => Act(new RecordLearning(Reference, Input.Theme, Input.Words, IdempotencyKey), Header.Href("panel/meeting"), "The learning is recorded");

    internal sealed class Fields
    {
        public string? Theme { get; set; }
        public string? Words { get; set; }
    }
}
