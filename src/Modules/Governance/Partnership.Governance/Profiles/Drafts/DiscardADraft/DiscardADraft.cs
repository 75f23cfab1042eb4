using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;

namespace Partnership.Governance.Profiles.Drafts.DiscardADraft;

/// <summary>Nobody wants this draft any more. What was saved stays readable.</summary>
internal sealed record DiscardADraft(Guid Draft, int Seen, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class DiscardADraftHandler(DraftDesk desk, IAct act) : IRequestHandler<DiscardADraft, Outcome>
{
    public async Task<Outcome> Handle(DiscardADraft request, CancellationToken cancellationToken)
    {
        var taken = await desk.Take(request.Draft, request.Seen, cancellationToken);
        if (!taken.Succeeded) return taken;
        var draft = taken.Value.Draft;
        draft.End(DraftState.Discarded, act.Actor.Name, act.At);
        act.Record(DraftDesk.StreamOf(draft), $"discarded the draft “{draft.Title}” of the profile");
        return Outcome.Done;
    }
}
