using Partnership.Platform.Audit;
using Partnership.Platform.Databases;

namespace Partnership.Host;

/// <summary>Every schema of the database with the files that make it, in the order they are made: the platform's first, then the modules'.</summary>
public static class Schemas
{
    public static IReadOnlyList<ModuleMigrations> All { get; } =
    [
        new("platform", typeof(AuditTrail).Assembly),
        new("audit", typeof(AuditTrail).Assembly, "Audit/Migrations/"),
        .. PartnershipHost.Modules.Select(module => new ModuleMigrations(module.Schema, module.Assembly)),
    ];
}
