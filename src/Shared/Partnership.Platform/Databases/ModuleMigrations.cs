using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Partnership.Platform.Databases;

/// <summary>A schema and the SQL files that make it, in the order they are applied.</summary>
public sealed record ModuleMigrations(string Schema, IReadOnlyList<MigrationFile> Files)
{
    /// <summary>The files of an assembly whose path in its project starts with <paramref name="folder"/>, by their names ("0001_initial.sql").</summary>
    public static ModuleMigrations Of(string schema, Assembly assembly, string folder = "Persistence/Migrations/") => new(schema, assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(folder, StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(name => new MigrationFile(name[folder.Length..^".sql".Length], Read(assembly, name)))
        .ToList());

    /// <summary>One hash over all files of all schemas: databases with the same hash have the same schema.</summary>
    public static string HashOf(IEnumerable<ModuleMigrations> modules) =>
        MigrationFile.HashOf(string.Join('\n', modules.SelectMany(module => module.Files.Select(file => $"{module.Schema}/{file.Name} {file.Hash}"))))[..16];

    private static string Read(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"{assembly.GetName().Name} has no resource {resource}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

/// <param name="Name">Without folder and ending: "0001_initial".</param>
public sealed record MigrationFile(string Name, string Sql)
{
    /// <summary>SHA-256 in lower-case hex. Line ends don't count: a checkout may turn them.</summary>
    public string Hash => HashOf(Sql);

    internal static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Replace("\r\n", "\n", StringComparison.Ordinal))));
}
