using System.Text.Json.Nodes;
using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Drafts.ChangeAPart;

/// <summary>An entry of a list goes one place up or down.</summary>
[RefusedWhen(ProfileDraft.SavedByOneAtATime, ProfileDraft.SavedMeanwhile)]
internal sealed record MoveAPart(Guid Draft, int Seen, string At, bool Up, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class MoveAPartHandler(DraftDesk desk) : IRequestHandler<MoveAPart, Outcome>
{
    public async Task<Outcome> Handle(MoveAPart request, CancellationToken cancellationToken)
    {
        var taken = await desk.Take(request.Draft, request.Seen, cancellationToken);
        if (!taken.Succeeded) return taken;
        if (Places.Find(taken.Value.Body, Places.Around(request.At)) is not JsonArray list || Places.IndexOf(Places.Steps(request.At)[^1]) is not { } from) return Outcome.NotFound;
        var to = request.Up ? from - 1 : from + 1;
        if (from >= list.Count || to < 0 || to >= list.Count) return Outcome.NotFound;

        var words = Places.InWords(taken.Value.Body, request.At);
        var entry = list[from];
        list.RemoveAt(from);
        list.Insert(to, entry);
        desk.Keep(taken.Value, $"moved “{words}” {(request.Up ? "up" : "down")}");
        return Outcome.Done;
    }
}
