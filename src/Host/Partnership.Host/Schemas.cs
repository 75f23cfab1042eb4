using Partnership.Platform.Audit;
using Partnership.Platform.Databases;
using Partnership.Platform.Jobs;

namespace Partnership.Host;

/// <summary>Every schema of the database with the files that make it, in the order they are made: what all stand on first, then the modules'.</summary>
public static class Schemas
{
    public static IReadOnlyList<ModuleMigrations> All { get; } =
    [
        ModuleMigrations.Of("platform", typeof(AuditTrail).Assembly),
        ModuleMigrations.Of("audit", typeof(AuditTrail).Assembly, "Audit/Migrations/"),
        QuartzSchema.Migrations,
        .. PartnershipHost.Modules.Select(module => ModuleMigrations.Of(module.Schema, module.Assembly)),
    ];
}
