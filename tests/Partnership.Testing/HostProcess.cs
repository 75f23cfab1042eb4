using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Partnership.Platform.Databases;

namespace Partnership.Testing;

/// <summary>The real host as a process of its own, on a port of its own, that can be killed without warning and started again.</summary>
public sealed class HostProcess(DatabaseSettings database, params (string Name, string Value)[] settings) : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("partnership-host-").FullName;
    private readonly int _port = FreePort();
    private Process? _running;

    public Uri Address => new($"http://127.0.0.1:{_port}");

    /// <summary>Starts it and waits for its first page.</summary>
    public async Task Start()
    {
        var root = RepositoryRoot.Find() ?? ".";
        var built = new DirectoryInfo(AppContext.BaseDirectory).Parent?.Name ?? "Debug";
        var program = Path.Combine(root, "src", "Host", "Partnership.Host", "bin", built, "net10.0", "Partnership.Host.dll");
        var start = new ProcessStartInfo("dotnet", $"{program} --urls {Address}") { WorkingDirectory = root, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in ((string, string)[])[("ConnectionStrings__Owner", database.Owner), ("ConnectionStrings__Application", database.Application), ("DataFolder", _data), ("ASPNETCORE_ENVIRONMENT", "Development"), ("Demonstration", "false"), ("Logging__LogLevel__Default", "Error"), .. settings])
            start.Environment[name] = value;
        _running = Process.Start(start) ?? throw new InvalidOperationException("The host did not start.");
        _running.OutputDataReceived += (_, _) => { };
        _running.BeginOutputReadLine();
        using var client = new HttpClient { BaseAddress = Address };
        var watch = Stopwatch.StartNew();
        while (!await Answers(client))
        {
            if (_running.HasExited) throw new InvalidOperationException("The host stopped: " + await _running.StandardError.ReadToEndAsync());
            if (watch.Elapsed > TimeSpan.FromMinutes(2)) throw new TimeoutException("The host did not answer within two minutes.");
        }
    }

    /// <summary>As a power cut would.</summary>
    public async Task Kill()
    {
        if (_running is null) return;
        _running.Kill();
        await _running.WaitForExitAsync();
        _running.Dispose();
        _running = null;
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        Directory.Delete(_data, recursive: true);
    }

    private static async Task<bool> Answers(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/help", UriKind.Relative));
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
