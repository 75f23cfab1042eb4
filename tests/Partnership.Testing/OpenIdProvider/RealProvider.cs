using System.Diagnostics;
using System.Text.Json;
using Partnership.Platform.Databases;

namespace Partnership.Testing.OpenIdProvider;

/// <summary>An organisation's provider: the npm package oidc-provider in a process of its own, which ends with its standard input. It takes any account that is typed
/// on its page, and says of whoever ticks it that they gave a second step.</summary>
public sealed class RealProvider : IAsyncDisposable
{
    public const string ClientId = "partnership";

    /// <summary>With letters that must be written otherwise in an HTTP Basic header.</summary>
    public const string ClientSecret = "the secret of +& the client";

    private readonly Process _process;

    private RealProvider(Process process, string address) => (_process, Address) = (process, address);

    /// <summary>Its issuer.</summary>
    public string Address { get; }

    /// <param name="callbackPath">Path at the site that it sends people back to; the site is on this machine, on any port.</param>
    public static async Task<RealProvider> Start(string callbackPath)
    {
        var script = Path.Combine(RepositoryRoot.Find() ?? ".", "tests", "Partnership.Testing", "OpenIdProvider", "provider.mjs");
        var start = new ProcessStartInfo("node") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { script, "http://localhost" + callbackPath, "http://127.0.0.1" + callbackPath }) start.ArgumentList.Add(argument);
        var process = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        process.ErrorDataReceived += (_, _) => { };
        var address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The provider stopped: " + await process.StandardError.ReadToEndAsync());
        process.BeginErrorReadLine();
        return new(process, address);
    }

    /// <summary>Its clock stands here from now on.</summary>
    public async Task ItIsNow(DateTimeOffset now)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new { clock = now.ToUnixTimeMilliseconds() }));
        await _process.StandardInput.FlushAsync();
        if (await _process.StandardOutput.ReadLineAsync() != "ok") throw new InvalidOperationException("The provider did not set its clock.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
