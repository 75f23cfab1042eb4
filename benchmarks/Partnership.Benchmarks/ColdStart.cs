using Partnership.Platform.Databases;
using Partnership.Testing;

namespace Partnership.Benchmarks;

/// <summary>B9: from starting the published host's process to its first page, compiled ahead (ReadyToRun) against the same compiled at run time.</summary>
internal sealed class ColdStart : IBenchmark
{
    public string Name => "B9";
    public string What => "cold start to the first page";

    public async Task<Figure> Measure()
    {
        var root = RepositoryRoot.Find() ?? ".";
        var folder = Path.Combine(root, ".data", "bench");
        foreach (var ahead in new[] { true, false })
            if (await PublishedHost.Publish(root, Path.Combine(folder, ahead ? "ahead" : "jit"), ahead) is { } fault)
                return new(Name, "≤ 0.40", null, null, null, "s", fault);

        await using var database = await TestDatabase.CreateCloneAsync();
        return await SideBySide.Rounds(Name, "≤ 0.40", "s", () => Start(Path.Combine(folder, "ahead"), database.Settings), () => Start(Path.Combine(folder, "jit"), database.Settings), rounds: 5);
    }

    private static async Task<double> Start(string folder, DatabaseSettings database)
    {
        await using var host = await PublishedHost.Start(folder, database);
        return host.TookToStart.TotalSeconds;
    }
}
