using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Drafts.BringUpToDate;

/// <summary>Brings what was published since into a draft. Where both changed the same place, the draft's stays unless the newer one was chosen.</summary>
/// <param name="Newest">The version whose changes were looked at.</param>
/// <param name="TakeTheirs">JSON paths of the places where the newer version is to stand.</param>
[RefusedWhen(ProfileDraft.SavedByOneAtATime, ProfileDraft.SavedMeanwhile)]
internal sealed record BringUpToDate(Guid Draft, int Seen, int Newest, IReadOnlyList<string> TakeTheirs, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class BringUpToDateHandler(DraftDesk desk, Installation installation) : IRequestHandler<BringUpToDate, Outcome>
{
    public async Task<Outcome> Handle(BringUpToDate request, CancellationToken cancellationToken)
    {
        var taken = await desk.Take(request.Draft, request.Seen, cancellationToken);
        if (!taken.Succeeded) return taken;
        var (draft, body) = taken.Value;
        await installation.Refresh(cancellationToken);
        if (installation.Version != request.Newest) return Outcome.Refused($"Version {installation.Version} was published while you had this open. Look at its changes as well.");
        if (draft.MadeFromVersion == request.Newest) return Outcome.NotFound;
        if (await installation.BodyOf(draft.MadeFromVersion, cancellationToken) is not { } was || await installation.BodyOf(request.Newest, cancellationToken) is not { } newest) return Outcome.NotFound;

        var merged = ProfileMerge.Of(was, body, newest, request.TakeTheirs);
        var from = draft.MadeFromVersion;
        draft.IsMadeFrom(request.Newest);
        desk.Keep(new DraftInHand(draft, merged.Body), $"brought the changes from version {from} to {request.Newest}");
        return Outcome.Done;
    }
}

/// <summary>What bringing a draft up to date would do, to look at first.</summary>
internal sealed record CatchingUp(Guid Draft) : IQuery<CatchingUpView?>;

/// <param name="Published">What was published since.</param>
/// <param name="Clashes">Places that the draft changed as well.</param>
internal sealed record CatchingUpView(int From, int Newest, IReadOnlyList<Difference> Published, IReadOnlyList<Clash> Clashes);

internal sealed class CatchingUpHandler(IMediator mediator, Installation installation) : IRequestHandler<CatchingUp, CatchingUpView?>
{
    public async Task<CatchingUpView?> Handle(CatchingUp request, CancellationToken cancellationToken)
    {
        if (await mediator.Send(new ShowADraft.DraftQuery(request.Draft), cancellationToken) is not { IsOpen: true, IsBehind: true } view) return null;
        if (await installation.BodyOf(view.Draft.MadeFromVersion, cancellationToken) is not { } was || await installation.BodyOf(view.Newest, cancellationToken) is not { } newest) return null;
        return new(view.Draft.MadeFromVersion, view.Newest, ProfileComparison.Of(was, newest), ProfileMerge.Of(was, view.Body, newest, []).Clashes);
    }
}
