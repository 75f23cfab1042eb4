using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Protocols;
using Partnership.Platform.Access;
using Partnership.Platform.Profiles;

namespace Partnership.Reviews.Panels.AnswerCriterion;

[Authorize(Policy = ReviewsPolicies.SitOnPanels), Whose(ReviewsWhose.PanelsTheyRun)]
internal sealed class AnswerCriterionModel(IMediator mediator, Installation installation) : PanelPage(mediator)
{
    [BindProperty(SupportsGet = true)] public string Key { get; set; } = "";
    [BindProperty] public Fields Input { get; set; } = new();
    public LawText? Text => Texts(Panel).FirstOrDefault(one => one.Key == Key);

    protected override bool IsFor(SeenPanel seen) => seen is { RunsTheMeeting: true, Panel.State: PanelState.Meeting } && Texts(seen.Panel).Any(one => one.Key == Key);

    public async Task OnGetAsync()
    {
        if (Panel.Answers.All(one => one.Key != Key)) return;
        var answered = (await Ask(new PanelOfCase(Header.Id, "read the panel’s record")))?.Criteria.FirstOrDefault(one => one.Text.Key == Key);
        Input = new() { Met = answered?.Met, Why = answered?.Why };
    }

    public Task<IActionResult> OnPostAsync()
    {
        var next = Texts(Panel).FirstOrDefault(text => text.Key != Key && Panel.AnswerTo(text) is null);
        return Act(new AnswerCriterion(Reference, Key, Input.Met, Input.Why), Header.Href(next is null ? "panel/criteria" : $"panel/criteria/{next.Key}"), "The answer is saved");
    }

    private IReadOnlyList<LawText> Texts(Panel panel) => PanelCriteria.On(installation.Profile.Law, panel.HeldOn);

    internal sealed class Fields
    {
        public bool? Met { get; set; }
        public string? Why { get; set; }
    }
}
