using System.Text.Json.Nodes;
using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Drafts.UseInPlaceOf;

/// <summary>What isn't here under its name, such as a role of the partnership whose protocol was taken, is put right everywhere at once.</summary>
/// <param name="Missing">The key that nothing has.</param>
/// <param name="Lists">Where it was looked for: "roles".</param>
/// <param name="Instead">The key that is meant.</param>
[RefusedWhen(ProfileDraft.SavedByOneAtATime, ProfileDraft.SavedMeanwhile)]
internal sealed record UseInPlaceOf(Guid Draft, int Seen, string? Missing, string? Lists, string? Instead, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class UseInPlaceOfHandler(DraftDesk desk) : IRequestHandler<UseInPlaceOf, Outcome>
{
    public async Task<Outcome> Handle(UseInPlaceOf request, CancellationToken cancellationToken)
    {
        var taken = await desk.Take(request.Draft, request.Seen, cancellationToken);
        if (!taken.Succeeded) return taken;
        var body = taken.Value.Body;
        if (MissingKey.In(body).All(one => one.Key != request.Missing || one.Lists != request.Lists)) return Outcome.NotFound;
        if (request is not { Lists: { } lists, Instead: { } instead } || ProfilePointers.TitleOf(body, lists, instead) is not { } title) return Outcome.Refused($"Choose what is meant by “{request.Missing}”.");

        var places = ProfilePointers.All(body).Where(one => one.Lists == lists && one.Key == request.Missing).Select(one => one.At).Reverse().ToList();
        foreach (var at in places) Put(body, at, instead);
        desk.Keep(taken.Value, $"put “{title}” in the place of “{request.Missing}” in {Counts.Of(places.Count, "place")}");
        return Outcome.Done;
    }

    private static void Put(JsonNode body, string at, string key)
    {
        var last = Places.Steps(at)[^1];
        if (Places.Find(body, Places.Around(at)) is JsonObject record) record[last] = key;
        else if (Places.Find(body, Places.Around(at)) is JsonArray list && Places.IndexOf(last) is { } index)
        {
            // Nobody is named twice in one list.
            if (list.Any(one => one?.ToString() == key)) list.RemoveAt(index);
            else list[index] = key;
        }
    }
}

/// <summary>A key that parts point to and nothing has.</summary>
internal sealed record MissingKey(string Lists, string Key, int Places)
{
    public static IReadOnlyList<MissingKey> In(JsonNode body) =>
        [.. ProfilePointers.All(body).GroupBy(one => (one.Lists, one.Key)).Where(one => ProfilePointers.TitleOf(body, one.Key.Lists, one.Key.Key) is null)
            .Select(one => new MissingKey(one.Key.Lists, one.Key.Key, one.Count()))];

    /// <summary>"role", "agency".</summary>
    public string One => Lists switch { "agencies" => "agency", "groups or roles" => "group or role", _ => Lists.TrimEnd('s') };
}
