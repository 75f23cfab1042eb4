using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Partnership.Platform.Databases;

namespace Partnership.Benchmarks;

/// <summary>The host as it is installed: published, started as a process of its own, in production.</summary>
internal sealed class PublishedHost : IAsyncDisposable
{
    private readonly Process _process;

    private PublishedHost(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }
    public int ProcessId => _process.Id;
    public TimeSpan TookToStart { get; private set; }

    public static async Task<string?> Publish(string root, string to, bool ahead)
    {
        var project = Path.Combine(root, "src", "Host", "Partnership.Host");
        var arguments = $"publish {project} -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun={ahead} -p:NuGetLockFilePath=obj/bench.lock.json --artifacts-path {to}.made -o {to} -v quiet";
        using var publishing = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true }) ?? throw new InvalidOperationException("dotnet did not start.");
        var said = await publishing.StandardOutput.ReadToEndAsync();
        await publishing.WaitForExitAsync();
        return publishing.ExitCode == 0 ? null : "could not be published: " + said.Split('\n').FirstOrDefault(line => line.Contains("error", StringComparison.Ordinal))?.Trim();
    }

    public static async Task<PublishedHost> Start(string folder, DatabaseSettings database)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", $"Partnership.Host.dll --urls {address}") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in new[] { ("ConnectionStrings__Owner", database.Owner), ("ConnectionStrings__Application", database.Application), ("DataFolder", Path.Combine(folder, "data")), ("ASPNETCORE_ENVIRONMENT", "Production"), ("Logging__LogLevel__Default", "None") })
            start.Environment[name] = value;
        foreach (var (name, value) in InProduction.Settings) start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        using var client = new HttpClient { BaseAddress = address };
        var watch = Stopwatch.StartNew();
        var host = new PublishedHost(Process.Start(start) ?? throw new InvalidOperationException("The host did not start."), address);
        while (!await Answers(client))
        {
            if (host._process.HasExited) throw new InvalidOperationException("The host stopped: " + await host._process.StandardError.ReadToEndAsync());
            if (watch.Elapsed > TimeSpan.FromMinutes(1)) throw new TimeoutException("The host did not answer within a minute.");
        }
        host.TookToStart = watch.Elapsed;
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
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
