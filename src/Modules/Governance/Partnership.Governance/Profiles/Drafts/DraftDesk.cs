using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Persistence;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Drafts;

/// <summary>A draft that an act is changing.</summary>
internal sealed record DraftInHand(ProfileDraft Draft, JsonNode Body);

/// <summary>What the acts on a draft share: taking it in hand as it was seen, and keeping what became of it.</summary>
internal sealed class DraftDesk(GovernanceDbContext db, IAct act)
{
    public static AuditStream StreamOf(ProfileDraft draft) => AuditStream.Of("profile-draft", draft.Id.ToString());

    /// <summary>Not found, or refused where it isn't open or was saved by somebody else since.</summary>
    public async Task<Outcome<DraftInHand>> Take(Guid id, int seen, CancellationToken ct)
    {
        var key = new ProfileDraftId(id);
        if (await db.ProfileDrafts.SingleOrDefaultAsync(one => one.Id == key, ct) is not { } draft) return Outcome<DraftInHand>.NotFound;
        if (draft.MayBeSavedBy(seen) is { Succeeded: false } refused) return Outcome<DraftInHand>.Refused(refused.Refusals);
        var body = await db.DraftSaves.Where(one => one.Draft == key && one.Revision == draft.Revision).Select(one => one.Body).SingleAsync(ct);
        return new DraftInHand(draft, ProfileShape.Ordered(JsonNode.Parse(body) ?? new JsonObject()));
    }

    /// <param name="what">"changed “Clocks, 3rd: Panel held”".</param>
    public void Keep(DraftInHand inHand, string what)
    {
        db.DraftSaves.Add(inHand.Draft.Save(inHand.Body.ToJsonString(), what, act.Actor.Name, act.At));
        act.Record(StreamOf(inHand.Draft), $"{what} in the draft “{inHand.Draft.Title}” of the profile");
    }
}
