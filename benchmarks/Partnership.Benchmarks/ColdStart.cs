using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
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
            if (await Publish(root, Path.Combine(folder, ahead ? "ahead" : "jit"), ahead) is { } fault)
                return new(Name, "≤ 0.40", null, null, null, "s", fault);

        await using var database = await TestDatabase.CreateCloneAsync();
        return await SideBySide.Rounds(Name, "≤ 0.40", "s", () => Start(Path.Combine(folder, "ahead"), database.Settings), () => Start(Path.Combine(folder, "jit"), database.Settings), rounds: 5);
    }

    private static async Task<string?> Publish(string root, string to, bool ahead)
    {
        var project = Path.Combine(root, "src", "Host", "Partnership.Host");
        var arguments = $"publish {project} -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun={ahead} -p:NuGetLockFilePath=obj/bench.lock.json --artifacts-path {to}.made -o {to} -v quiet";
        using var publishing = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true }) ?? throw new InvalidOperationException("dotnet did not start.");
        var said = await publishing.StandardOutput.ReadToEndAsync();
        await publishing.WaitForExitAsync();
        return publishing.ExitCode == 0 ? null : "could not be published: " + said.Split('\n').FirstOrDefault(line => line.Contains("error", StringComparison.Ordinal))?.Trim();
    }

    private static async Task<double> Start(string folder, DatabaseSettings database)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", $"Partnership.Host.dll --urls http://127.0.0.1:{port}") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in new[] { ("ConnectionStrings__Owner", database.Owner), ("ConnectionStrings__Application", database.Application), ("DataFolder", Path.Combine(folder, "data")), ("ASPNETCORE_ENVIRONMENT", "Production"), ("Logging__LogLevel__Default", "None") })
            start.Environment[name] = value;
        foreach (var (name, value) in InProduction.Settings) start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        using var client = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}") };
        var watch = Stopwatch.StartNew();
        using var host = Process.Start(start) ?? throw new InvalidOperationException("The host did not start.");
        try
        {
            while (!await Answers(client))
            {
                if (host.HasExited) throw new InvalidOperationException("The host stopped: " + await host.StandardError.ReadToEndAsync());
                if (watch.Elapsed > TimeSpan.FromMinutes(1)) throw new TimeoutException("The host did not answer within a minute.");
            }
            return watch.Elapsed.TotalSeconds;
        }
        finally
        {
            host.Kill();
            await host.WaitForExitAsync();
        }
    }

    private static async Task<bool> Answers(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync("/");
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
