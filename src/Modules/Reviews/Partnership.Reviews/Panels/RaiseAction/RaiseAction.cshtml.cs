using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Partnership.Platform.Access;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Actions;

namespace Partnership.Reviews.Panels.RaiseAction;

[Authorize(Policy = ReviewsPolicies.SitOnPanels), Whose(ReviewsWhose.PanelsTheyRun)]
internal sealed class RaiseActionModel(IMediator mediator, Installation installation) : PanelPage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public IEnumerable<SelectListItem> Agencies => installation.Profile.Agencies.OrderBy(one => one.Name, StringComparer.Ordinal).Select(one => new SelectListItem(one.Name, one.Key));

    protected override bool IsFor(SeenPanel seen) => seen is { RunsTheMeeting: true, Panel.State: PanelState.Meeting };

    public Task<IActionResult> OnPostAsync() =>
        Act(new RaiseAction(Reference, Input.Kind, Input.Text, Input.Agency, Input.DueOn, IdempotencyKey), Header.Href("panel/meeting"), "The action is recorded and sent");

    internal sealed class Fields
    {
        public ActionKind? Kind { get; set; }
        public string? Text { get; set; }
        public string? Agency { get; set; }
        [Display(Name = "Date")] public DateOnly? DueOn { get; set; }
    }
}
