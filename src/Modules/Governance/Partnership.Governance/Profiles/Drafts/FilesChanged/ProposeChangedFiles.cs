using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Partnership.Governance.Persistence;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Drafts.FilesChanged;

/// <summary>The files of the profile are version 1 of a new installation; later the database is the truth, and changed files arrive as a draft to be looked at, once each (PLT-40).</summary>
internal sealed class ProposeChangedFiles(Act act, IServiceProvider services, Installation installation, TimeProvider clock, ILogger<ProposeChangedFiles> log) : ITakeTheProfile
{
    public async Task Take(Profile profile, CancellationToken ct)
    {
        if (ProfileFolder.Root() is not { } root || !ProfileFolder.Names(root).Contains(profile.Name)) return;
        var loaded = ProfileFolder.Load(Path.Combine(root, profile.Name));
        foreach (var problem in loaded.Problems) log.LogWarning("The profile's files have a problem, and change nothing: {File} {Path}: {Reason}", problem.File, problem.Path, problem.Reason);
        if (loaded.Profile is { } files) await Take(files, profile, ct);
    }

    /// <param name="files">What the files say now.</param>
    internal async Task Take(Profile files, Profile today, CancellationToken ct)
    {
        // Publishing counts the protocol's number; the files' own says nothing.
        var now = JsonSerializer.SerializeToNode(files with { Protocol = files.Protocol with { Version = today.Protocol.Version } }, ProfileJson.Options);
        if (now is null || await installation.BodyOf(1, ct) is not { } first) return;
        var hash = HashOf(now);
        await using (var reading = services.GetRequiredService<IDbContextFactory<GovernanceDbContext>>().CreateDbContext())
            if (hash == HashOf(first) || await reading.TakenFiles.AnyAsync(one => one.Hash == hash, ct)) return;
        await act.InOneTransaction("ProposeChangedFiles", () => Propose(now, hash, first, ct), Actor.System("The start"), ct);
    }

    private async Task<Outcome> Propose(JsonNode now, string hash, JsonNode first, CancellationToken ct)
    {
        var db = services.GetRequiredService<GovernanceDbContext>();
        var last = await db.TakenFiles.OrderByDescending(one => one.At).Select(one => one.Body).FirstOrDefaultAsync(ct);
        // Two hosts may start at once: the second one finds the row.
        if (await db.Database.ExecuteSqlAsync($"insert into governance.taken_files (hash, body, at) values ({hash}, {now.ToJsonString()}::jsonb, {act.At}) on conflict do nothing", ct) == 0)
            return Outcome.Refused("Another host was first.");
        var newest = installation.Version;
        if (await installation.BodyOf(newest, ct) is not { } today) return Outcome.Refused("There is no profile.");
        // What staff changed since stays; the files' own changes come on top.
        var merged = ProfileMerge.Of(last is null ? first : JsonNode.Parse(last) ?? first, now, today, []);
        if (ProfileComparison.Of(today, merged.Body).Count == 0)
        {
            act.Record(AuditStream.Of("profile", Places.TextOf(now, "name") ?? ""), "looked at the shipped files: they say what the profile says already");
            return Outcome.Done;
        }
        var (draft, save) = ProfileDraft.Start(Ids.New<ProfileDraftId>(clock), "The shipped files have changed", $"version {newest} with what changed in the files that came with the system", newest,
            merged.Body.ToJsonString(), act.Actor.Name, act.At);
        db.ProfileDrafts.Add(draft);
        db.DraftSaves.Add(save);
        act.Record(DraftDesk.StreamOf(draft), "proposed the changes of the shipped files as a draft of the profile");
        return Outcome.Done;
    }

    private static string HashOf(JsonNode profile)
    {
        var body = ProfileShape.Ordered(profile);
        if (body["protocol"] is JsonObject protocol) protocol["version"] = 0;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body.ToJsonString())));
    }
}
