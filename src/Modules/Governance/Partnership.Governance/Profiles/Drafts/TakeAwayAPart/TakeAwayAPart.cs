using System.Text.Json.Nodes;
using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Drafts.TakeAwayAPart;

/// <summary>An entry of a list, or a part that the profile can be without, is taken out of the draft.</summary>
[RefusedWhen(ProfileDraft.SavedByOneAtATime, ProfileDraft.SavedMeanwhile)]
internal sealed record TakeAwayAPart(Guid Draft, int Seen, string At, Guid IdempotencyKey) : ICommand, IOnce
{
    /// <summary>There is something at that place which the profile can be without.</summary>
    public static bool Can(JsonNode body, string at) => Places.IsOne(at) && Places.Find(body, at) is not null
        && (Places.Find(body, Places.Around(at)) is JsonArray ? ProfileShape.At(at) is { Kind: PartKind.Record } : ProfileShape.At(at) is { Kind: PartKind.Record, Optional: true });
}

internal sealed class TakeAwayAPartHandler(DraftDesk desk) : IRequestHandler<TakeAwayAPart, Outcome>
{
    public async Task<Outcome> Handle(TakeAwayAPart request, CancellationToken cancellationToken)
    {
        var taken = await desk.Take(request.Draft, request.Seen, cancellationToken);
        if (!taken.Succeeded) return taken;
        var body = taken.Value.Body;
        if (!TakeAwayAPart.Can(body, request.At)) return Outcome.NotFound;

        var words = Places.InWords(body, request.At);
        var last = Places.Steps(request.At)[^1];
        if (Places.Find(body, Places.Around(request.At)) is JsonArray list && Places.IndexOf(last) is { } index) list.RemoveAt(index);
        else if (Places.Find(body, Places.Around(request.At)) is JsonObject around) around[last] = null;
        desk.Keep(taken.Value, $"took away “{words}”");
        return Outcome.Done;
    }
}
