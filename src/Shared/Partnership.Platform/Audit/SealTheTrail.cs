using Npgsql;
using Partnership.Platform.Databases;
using Partnership.Platform.Jobs;

namespace Partnership.Platform.Audit;

/// <summary>Seals the heads of all streams into a root every hour and exports it where the database can't reach it (PLT-11).</summary>
internal sealed class SealTheTrail(NpgsqlDataSource database, DataFolder folder, TimeProvider clock) : ISweep
{
    public string Name => "Seal the audit trail";
    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task<string> Run(CancellationToken ct)
    {
        var root = await AuditRoot.Export(database, folder.AuditRoots, clock, ct);
        return $"Sealed {root.Heads.Count} streams";
    }
}
