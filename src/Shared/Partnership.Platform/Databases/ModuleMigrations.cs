using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Partnership.Platform.Databases;

/// <summary>A module's schema and the SQL files that make it: embedded resources named <paramref name="ResourcePrefix"/> + "0001_initial.sql", applied in the order of their names.</summary>
public sealed record ModuleMigrations(string Schema, Assembly Assembly, string ResourcePrefix = "Persistence/Migrations/")
{
    internal IReadOnlyList<MigrationFile> Files() => Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(name => new MigrationFile(name[ResourcePrefix.Length..^".sql".Length], Read(name)))
        .ToList();

    /// <summary>One hash over all files of all modules: databases with the same hash have the same schema.</summary>
    public static string HashOf(IEnumerable<ModuleMigrations> modules)
    {
        var all = string.Join('\n', modules.SelectMany(module => module.Files().Select(file => $"{module.Schema}/{file.Name} {file.Hash}")));
        return MigrationFile.HashOf(all)[..16];
    }

    private string Read(string resource)
    {
        using var stream = Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"{Assembly.GetName().Name} has no resource {resource}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

/// <param name="Name">Without folder and ending: "0001_initial".</param>
internal sealed record MigrationFile(string Name, string Sql)
{
    public string Hash { get; } = HashOf(Sql);

    /// <summary>Line ends don't count: a checkout may turn them.</summary>
    public static string HashOf(string text) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.Replace("\r\n", "\n", StringComparison.Ordinal)))).ToLower(CultureInfo.InvariantCulture);
}
