using Microsoft.Extensions.Configuration;
using Npgsql;
using Partnership.Kernel.Acts;

namespace Partnership.Platform.Databases;

/// <summary>The connection strings of the two roles (PLT-11). Never printed: words about them name the setting and the server, not the password.</summary>
public sealed record DatabaseSettings(string Owner, string Application)
{
    public const string OwnerSetting = "ConnectionStrings:Owner";
    public const string ApplicationSetting = "ConnectionStrings:Application";

    public override string ToString() => "•••";

    /// <summary>What the settings say; null when neither is set.</summary>
    public static Outcome<DatabaseSettings>? From(IConfiguration configuration)
    {
        var (owner, application) = (configuration[OwnerSetting], configuration[ApplicationSetting]);
        if (string.IsNullOrWhiteSpace(owner) && string.IsNullOrWhiteSpace(application)) return null;

        var refusals = new[] { Wrong(OwnerSetting, owner), Wrong(ApplicationSetting, application) }.OfType<Refusal>().ToList();
        if (refusals.Count > 0 || owner is null || application is null) return Outcome<DatabaseSettings>.Refused(refusals);

        return Parse(owner)?.Username == Parse(application)?.Username
            ? Outcome<DatabaseSettings>.Refused($"{OwnerSetting} and {ApplicationSetting} name the same role. The application must not be able to change the schema or the audit trail: give it a role of its own.", ApplicationSetting)
            : new DatabaseSettings(owner, application);
    }

    private static Refusal? Wrong(string setting, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return new(setting, $"{setting} is not set. Set both {OwnerSetting} and {ApplicationSetting}, or neither to use the embedded PostgreSQL in development.");
        if (Parse(value) is not { } parsed)
            return new(setting, $"{setting} can't be read. It looks like Host=…;Port=5432;Database=…;Username=…;Password=… (a password with ; or = goes between single quotes).");
        var missing = new[] { ("Host", parsed.Host), ("Database", parsed.Database), ("Username", parsed.Username) }.Where(part => string.IsNullOrWhiteSpace(part.Item2)).Select(part => part.Item1).ToList();
        return missing.Count == 0 ? null : new(setting, $"{setting} has no {string.Join(" and no ", missing)}.");
    }

    /// <summary>Null when it can't be read. The driver's own words are not passed on: they may quote a piece of the password.</summary>
    internal static NpgsqlConnectionStringBuilder? Parse(string value)
    {
        try { return new(value); }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException or InvalidOperationException) { return null; }
    }
}
