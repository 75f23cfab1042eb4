using System.Data;
using System.Text.Json;
using Npgsql;
using Partnership.Kernel.Time;
using Partnership.Kernel.Words;
using Partnership.Platform.Audit;
using Partnership.Platform.Databases;

namespace Partnership.Host.Ops;

internal sealed class VerifyAuditVerb : IOpsVerb
{
    public string Name => "verify-audit";
    public string Summary => "Recomputes the audit trail and what was signed: intact, or what differs";

    public string Help => """
        Usage: ./ops verify-audit [--json]

        Compares with the last root in the data folder's audit-roots; a cut-off tail can be proved only back to it.
        Then checks what modules keep that was signed, such as decision sheets, against fingerprints and signatures. That it did is in the trail of each.
        Exit codes: 0 intact, 1 not intact or not checked, 2 misused.
        """;

    public Task<int> RunAsync(string[] args, OpsContext context) => args is not ([] or ["--json"])
        ? Task.FromResult(context.Misused(this, "verify-audit takes --json and nothing else."))
        : context.WithDatabaseAsync(database => Verify(database, args is ["--json"], context));

    private static async Task<int> Verify(DatabaseSettings database, bool json, OpsContext context)
    {
        try
        {
            var root = AuditRoot.Last(DataFolder.From(context.Configuration).AuditRoots);
            var (entries, differences) = await Check(database, root, context.Stop);
            var signed = await CheckWhatWasSigned(database, context);
            var intact = differences.Count == 0 && signed.All(one => one.Found.Findings.Count == 0);
            if (json)
            {
                var said = new { Intact = intact, Entries = entries, SealedAt = root?.At, Differences = differences, Signed = signed.Select(one => new { one.What, one.Found.Checked, one.Found.Findings }) };
                await context.Output.WriteLineAsync(JsonSerializer.Serialize(said, JsonSerializerOptions.Web));
            }
            else
            {
                await Say(entries, differences, root, context.Output);
                foreach (var (what, found) in signed) await Say(what, found, context.Output);
            }
            return intact ? ExitCodes.Done : ExitCodes.Failed;
        }
        catch (InvalidDataException changed)
        {
            await context.Errors.WriteLineAsync(changed.Message);
            return ExitCodes.Failed;
        }
    }

    private static async Task<(long, IReadOnlyList<AuditDifference>)> Check(DatabaseSettings database, AuditRoot? root, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(database.Application);
        await connection.OpenAsync(stop);
        // One view of the trail, while the site goes on writing to it.
        await using var view = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        return await AuditVerification.Run(connection, root, stop);
    }

    /// <summary>What each module keeps that was signed; nothing where no partnership has been started on this database yet.</summary>
    private static async Task<IReadOnlyList<(string What, WhatWasFound Found)>> CheckWhatWasSigned(DatabaseSettings database, OpsContext context)
    {
        using var host = await VerbHost.For(context, database, "./ops verify-audit");
        if (host is null) return [];
        await using var scope = host.Services.CreateAsyncScope();
        var found = new List<(string, WhatWasFound)>();
        foreach (var one in scope.ServiceProvider.GetServices<IVerifyWhatWasSigned>()) found.Add((one.What, await one.Verify(context.Stop)));
        return found;
    }

    private static async Task Say(string what, WhatWasFound found, TextWriter output)
    {
        foreach (var one in found.Findings) await output.WriteLineAsync(one);
        await output.WriteLineAsync(found.Findings.Count == 0 ? $"as signed: {Counts.Of(found.Checked, what)}" : $"not as signed: {Counts.Of(found.Checked, what)} checked");
    }

    private static async Task Say(long entries, IReadOnlyList<AuditDifference> differences, AuditRoot? root, TextWriter output)
    {
        foreach (var one in differences) await output.WriteLineAsync($"{one.Stream}: entry {one.Entry} {one.What}");
        await output.WriteLineAsync(differences.Count == 0 ? $"intact: {entries} entries" : $"not intact: {entries} entries were checked");
        await output.WriteLineAsync(root is null
            ? "No root was exported yet: entries cut off at the end of a stream can't be proved."
            : $"Sealed at {root.At.InWords()}: entries cut off at the end of a stream can be proved back to then.");
    }
}
