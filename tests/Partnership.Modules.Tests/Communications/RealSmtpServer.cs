using System.Diagnostics;
using System.Text.Json;
using Partnership.Communications.Sending;
using Partnership.Platform.Databases;

namespace Partnership.Modules.Tests.Communications;

/// <summary>The npm package smtp-server in a process of its own, which ends with its standard input.</summary>
internal sealed class RealSmtpServer(Process process, int port) : IAsyncDisposable
{
    private Task<string?> _next = process.StandardOutput.ReadLineAsync();

    public SmtpSettings Settings { get; } = new("127.0.0.1", port, Tls: false, null, null);
    public bool HasMail => _next.IsCompletedSuccessfully;

    public static async Task<RealSmtpServer> Start(params string[] options)
    {
        var script = Path.Combine(RepositoryRoot.Find()!, "tests", "Partnership.Modules.Tests", "Communications", "smtp-server.mjs");
        var process = Process.Start(new ProcessStartInfo("node", [script, .. options]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var port = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));
        return new(process, int.Parse(port!));
    }

    public async Task<(string To, string Data)> Next()
    {
        var line = await _next.WaitAsync(TimeSpan.FromSeconds(30));
        _next = process.StandardOutput.ReadLineAsync();
        var mail = JsonDocument.Parse(line!).RootElement;
        return (mail.GetProperty("to")[0].GetString()!, mail.GetProperty("data").GetString()!);
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
