using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;

namespace Partnership.Reviews.Panels.CastAVote;

/// <summary>A member votes; the chair closes the voting. Who has voted is shown, how they did is not.</summary>
[Authorize(Policy = ReviewsPolicies.SitOnPanels), Whose(ReviewsWhose.PanelsTheySitOnOrRun)]
internal sealed class CastAVoteModel(IMediator mediator) : PanelPage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }

    /// <summary>The motion that was read: a vote never lands on another one put meanwhile.</summary>
    [BindProperty] public int Number { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public OpenedMotion? Motion { get; private set; }

    protected override bool IsFor(SeenPanel seen) => seen.Me is not null || seen.RunsTheMeeting;

    public async Task<IActionResult> OnGetAsync()
    {
        if (Seen.MustDeclareFirst) return LocalRedirect(Header.Href("panel/interest"));
        await Fill();
        return Page();
    }

    protected override async Task Fill() =>
        Motion = Panel.OpenMotion is null ? null : (await Ask(new PanelOfCase(Header.Id, "read what is put to the vote")))?.Motions.SingleOrDefault(one => one.Motion.State == MotionState.Open);

    public Task<IActionResult> OnPostAsync() => Act(new CastAVote(Reference, Number, Input.Choice, Input.Reason, IdempotencyKey), Home, "Your vote is cast");

    public Task<IActionResult> OnPostCloseAsync() => Act(new CloseTheVote.CloseTheVote(Reference, Number), Home, "The voting is closed");

    internal sealed class Fields
    {
        public Choice? Choice { get; set; }
        public string? Reason { get; set; }
    }
}
