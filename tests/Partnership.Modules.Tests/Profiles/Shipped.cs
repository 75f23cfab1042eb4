using Partnership.Platform.Profiles;

namespace Partnership.Modules.Tests.Profiles;

/// <summary>The profiles that ship, loaded once.</summary>
internal static class Shipped
{
    public static string Root { get; } = ProfileFolder.Root() ?? throw new InvalidOperationException("No profiles above the tests.");
    private static readonly Lazy<Profile> LoadedTowerHamlets = new(() => Load("tower-hamlets"));
    private static readonly Lazy<Profile> LoadedTameside = new(() => Load("tameside"));
    public static Profile TowerHamlets => LoadedTowerHamlets.Value;
    public static Profile Tameside => LoadedTameside.Value;

    private static Profile Load(string name)
    {
        var loaded = ProfileFolder.Load(Path.Combine(Root, name));
        return loaded.Profile ?? throw new InvalidOperationException(string.Join("\n", loaded.Problems));
    }
}

/// <summary>A copy of a shipped profile that a test may break; gone when the test is over.</summary>
internal sealed class CopiedProfile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("profile-");

    public CopiedProfile(string name)
    {
        foreach (var part in new[] { name, "law" })
        {
            Directory.CreateDirectory(Path.Combine(_folder.FullName, part));
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Shipped.Root, part)))
                File.Copy(file, Path.Combine(_folder.FullName, part, Path.GetFileName(file)));
        }
        Folder = Path.Combine(_folder.FullName, name);
    }

    public string Folder { get; }
    public string this[string file] => Path.Combine(Folder, file);

    /// <summary>Replaces the first place where <paramref name="was"/> stands.</summary>
    public void Change(string file, string was, string now)
    {
        var text = File.ReadAllText(this[file]);
        var at = text.IndexOf(was, StringComparison.Ordinal);
        if (at < 0) throw new InvalidOperationException($"{file} has no {was}");
        File.WriteAllText(this[file], text[..at] + now + text[(at + was.Length)..]);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
