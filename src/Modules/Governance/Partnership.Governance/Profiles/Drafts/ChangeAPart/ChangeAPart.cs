using System.Text.Json.Nodes;
using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Drafts.ChangeAPart;

/// <summary>The fields of one record of a draft, as typed. It may have problems still: they are said by the check.</summary>
/// <param name="Seen">The revision that the form was made from.</param>
/// <param name="At">"protocol.clocks.2".</param>
[RefusedWhen(ProfileDraft.SavedByOneAtATime, ProfileDraft.SavedMeanwhile)]
internal sealed record ChangeAPart(Guid Draft, int Seen, string At, Typed Typed, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class ChangeAPartHandler(DraftDesk desk) : IRequestHandler<ChangeAPart, Outcome>
{
    public async Task<Outcome> Handle(ChangeAPart request, CancellationToken cancellationToken)
    {
        var taken = await desk.Take(request.Draft, request.Seen, cancellationToken);
        if (!taken.Succeeded) return taken;
        var inHand = taken.Value;
        if (ProfileShape.At(request.At) is not { Kind: PartKind.Record } shape || Places.Find(inHand.Body, request.At) is not JsonObject record) return Outcome.NotFound;

        var before = record.DeepClone();
        var wrong = PartForm.Fill(shape, record, request.Typed, inHand.Body);
        if (wrong.Count > 0) return Outcome.Refused(wrong);
        if (JsonNode.DeepEquals(before, record)) return Outcome.Refused("Nothing was changed here.");
        desk.Keep(inHand, $"changed “{Places.InWords(inHand.Body, request.At)}”");
        return Outcome.Done;
    }
}
