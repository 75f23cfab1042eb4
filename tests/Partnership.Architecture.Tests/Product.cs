using System.Reflection;
using Partnership.Host;
using Partnership.Platform.Acts;
using Partnership.Platform.Databases;
using Partnership.Platform.Modules;

namespace Partnership.Architecture.Tests;

/// <summary>The product's assemblies, sources and generated documents, as the tests of its architecture see them.</summary>
internal static class Product
{
    public static string Root { get; } = RepositoryRoot.Find() ?? throw new DirectoryNotFoundException("The repository's root was not found.");

    public static IReadOnlyList<PartnershipModule> Modules => PartnershipHost.Modules;

    public static IReadOnlyList<Assembly> Assemblies { get; } =
        [typeof(Kernel.Acts.Outcome).Assembly, typeof(IAct).Assembly, typeof(Web.Pages.ActPage).Assembly, typeof(PartnershipHost).Assembly, .. Modules.SelectMany(module => new[] { module.Assembly, module.Contracts })];

    public static IEnumerable<Type> Types => Assemblies.SelectMany(assembly => assembly.GetTypes());

    /// <summary>Source files of the product (src/), with their paths from the root.</summary>
    public static IEnumerable<(string Path, string Text)> Sources(string pattern = "*.cs") => Under("src", pattern);

    /// <summary>Source files of the tests.</summary>
    public static IEnumerable<(string Path, string Text)> TestSources => Under("tests", "*.cs");

    private static IEnumerable<(string Path, string Text)> Under(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/node_modules/", StringComparison.Ordinal))
            .Select(file => (Path.GetRelativePath(Root, file), File.ReadAllText(file)));

    /// <summary>Compares a generated document with docs/<paramref name="name"/>; UPDATE_DOCS=1 writes it instead.</summary>
    public static void MustSay(string name, string generated)
    {
        var file = Path.Combine(Root, "docs", name);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1") File.WriteAllText(file, generated);
        Xunit.Assert.True(File.Exists(file) && File.ReadAllText(file) == generated, $"docs/{name} is stale: run UPDATE_DOCS=1 ./test --quick and look at what changed.");
    }
}
