using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.AgencyChecks;
using Partnership.Reviews.Chronologies.Merging;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Chronologies.Reading;

/// <summary>Brings together what the combined chronology of a case is made of.</summary>
internal static class Gathering
{
    /// <summary>What the Business Unit's own entries are told under.</summary>
    public const string BusinessUnitsName = "Business Unit";

    /// <param name="sharedOnly">What the panel and the agencies may read; else also what came in and isn't shared yet. What an agency drafts is its own.</param>
    public static async Task<ChronologyParts> Of(ReviewsDbContext db, CaseId id, OpenCase open, Profile profile, bool sharedOnly, CancellationToken ct)
    {
        var asked = CaseChecks.Of(await db.AgencyChecks.Where(check => check.CaseId == id).ToListAsync(ct), profile).Asked;
        var weights = await db.ChronologyWeights.Where(one => one.CaseId == id).ToDictionaryAsync(one => one.Entry, one => one.Significance, ct);
        var own = await db.ChronologyEntries.Where(one => one.CaseId == id && one.Agency == AgencyEntry.BusinessUnit).OrderBy(one => one.Id).ToListAsync(ct);
        var events = await db.ChronologyEvents.Where(one => one.CaseId == id).OrderBy(one => one.Id).ToListAsync(ct);

        var (agencies, entries, notAssured, missing) = (new List<ToldAgency>(), new List<AgencyEntry>(), new List<string>(), new List<string>());
        foreach (var one in asked)
        {
            if (VersionOf(one.Check, sharedOnly) is not { Content: { } content } version)
            {
                missing.Add(one.Name);
                continue;
            }
            if (version.WasAccepted != true) notAssured.Add(one.Name);
            agencies.Add(new(one.Check.Agency, one.Name));
            entries.AddRange(open.Open(version.Id, content).Entries.Select(entry => Weighed(entry.Id, one.Check.Agency, entry.Told)));
        }
        entries.AddRange(own.Select(entry => entry.Told is { } told ? Weighed(entry.Id, AgencyEntry.BusinessUnit, open.Open(entry.Id, told)) : null).OfType<AgencyEntry>());
        if (own.Count > 0) agencies.Add(new(AgencyEntry.BusinessUnit, BusinessUnitsName));
        var there = entries.Select(entry => entry.Id).ToHashSet();
        var links = events.Select(one => Link(one, open)).OfType<SameEvent>().Select(link => Seen(link, there, sharedOnly)).Where(link => link.Entries.Count > 1);
        return new(agencies, entries, [.. links], notAssured, missing);

        AgencyEntry Weighed(Guid entry, string agency, EntryContent told) => new(entry, agency, told, weights.TryGetValue(entry, out var weight) ? weight : null);
    }

    /// <summary>A link as far as its entries are there. What was said of it may tell what an agency wrote whose form isn't shared: then that isn't either.</summary>
    private static SameEvent Seen(SameEvent link, HashSet<Guid> there, bool sharedOnly)
    {
        IReadOnlyList<Guid> entries = [.. link.Entries.Where(there.Contains)];
        return sharedOnly && entries.Count < link.Entries.Count ? new(link.Id, entries, Accounts.NotSaid) : link with { Entries = entries };
    }

    public static SameEvent? Link(ChronologyEvent one, OpenCase open)
    {
        if (one.Said is not { } said) return null;
        var content = open.Open(one.Id, said);
        return new(one.Id, [.. one.Entries.Select(linked => linked.Entry)], one.Accounts, content.WhatDiffers, content.Settled);
    }

    private static CheckVersion? VersionOf(AgencyCheck check, bool sharedOnly) =>
        sharedOnly && check.State != CheckState.Shared ? null : check.AcceptedVersion ?? check.Latest;
}
