using Microsoft.Extensions.Configuration;

namespace Partnership.Platform.Databases;

/// <summary>Where an installation keeps what is not in its database. The setting is <c>DataFolder</c>; in a clone of the repository it is <c>.data</c> at its root, and a folder in it
/// for any other profile than the usual one: one installation is one partnership.</summary>
public sealed record DataFolder(string Root)
{
    public const string Setting = "DataFolder";
    public const string ProfileSetting = "Profile";
    public const string UsualProfile = "tower-hamlets";

    public string Postgres => Path.Combine(Root, "postgres");
    public string Keys => Path.Combine(Root, "keys");

    /// <summary>Exported roots of the audit trail; put it on another disk in production.</summary>
    public string AuditRoots => Path.Combine(Root, "audit-roots");
    public string Mail => Path.Combine(Root, "mail");

    public static DataFolder From(IConfiguration configuration) =>
        new(Path.GetFullPath(configuration[Setting] is { Length: > 0 } given ? given
            : Path.Combine(RepositoryRoot.Find() ?? ".", ".data", configuration[ProfileSetting] is { Length: > 0 } profile && profile != UsualProfile ? Path.GetFileName(profile) : "")));
}
