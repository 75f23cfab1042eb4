using System.Text.Json.Nodes;
using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Drafts.AddAPart;

/// <summary>A new entry at the end of a list, or a part that the profile can be without.</summary>
/// <param name="At">The list's place, or the part's own.</param>
[RefusedWhen(ProfileDraft.SavedByOneAtATime, ProfileDraft.SavedMeanwhile)]
internal sealed record AddAPart(Guid Draft, int Seen, string At, Typed Typed, Guid IdempotencyKey) : ICommand<Outcome<string>>, IOnce;

internal sealed class AddAPartHandler(DraftDesk desk) : IRequestHandler<AddAPart, Outcome<string>>
{
    public async Task<Outcome<string>> Handle(AddAPart request, CancellationToken cancellationToken)
    {
        var taken = await desk.Take(request.Draft, request.Seen, cancellationToken);
        if (!taken.Succeeded) return taken.IsNotFound ? Outcome<string>.NotFound : Outcome<string>.Refused(taken.Refusals);
        var body = taken.Value.Body;
        if (NewPlace.Of(body, request.At) is not { } at || ProfileShape.At(at) is not { } shape) return Outcome<string>.NotFound;

        var record = ProfileShape.Blank(at);
        var wrong = PartForm.Fill(shape, record, request.Typed, body);
        if (wrong.Count > 0) return Outcome<string>.Refused(wrong);
        if (Places.Find(body, request.At) is JsonArray list)
        {
            if (shape.Members.Any(member => member.Name == "key")) PartForm.NameIt(record, list.Select(one => Places.TextOf(one, "key") ?? ""));
            list.Add((JsonNode)record);
        }
        else if (Places.Find(body, Places.Around(at)) is JsonObject around) around[Places.Steps(at)[^1]] = record;
        desk.Keep(taken.Value, $"added “{Places.InWords(body, at)}”");
        return at;
    }
}

/// <summary>Where a new part will lie.</summary>
internal static class NewPlace
{
    /// <summary>After the last of the list at <paramref name="at"/>, or that place itself where a part may be and is not; null where nothing can be added.</summary>
    public static string? Of(JsonNode body, string at) => ProfileShape.At(at) switch
    {
        { Kind: PartKind.Records } when Places.Find(body, at) is JsonArray list => Places.Inside(at, $"{list.Count}"),
        // A list that was missing altogether begins with its first entry.
        { Kind: PartKind.Records } when Places.Find(body, Places.Around(at)) is JsonObject around && around[Places.Steps(at)[^1]] is null => Places.Inside(Begun(around, Places.Steps(at)[^1], at), "0"),
        { Kind: PartKind.Record } when at.Length > 0 && Places.Find(body, at) is null && Places.Find(body, Places.Around(at)) is JsonObject => at,
        _ => null,
    };

    private static string Begun(JsonObject around, string name, string at)
    {
        around[name] = new JsonArray();
        return at;
    }
}
