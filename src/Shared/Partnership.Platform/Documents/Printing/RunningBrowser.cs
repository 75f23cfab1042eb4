using System.Diagnostics;

namespace Partnership.Platform.Documents.Printing;

/// <summary>A browser's process with a temporary profile; both are gone when it is disposed. It ends by itself when this process does: its pipe closes.</summary>
internal sealed class RunningBrowser : IAsyncDisposable
{
    /// <summary>The browser listens on descriptor 3 and answers on 4, which .NET can't hand over; a shell moves ours there and becomes the browser.</summary>
    private const string OverThePipes = "exec \"$0\" \"$@\" 3<&0 4>&1 0</dev/null 1>/dev/null 2>/dev/null";

    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(5);

    private static readonly string[] Arguments =
    [
        "--headless", "--remote-debugging-pipe", "--incognito", "--no-first-run", "--no-default-browser-check", "--disable-gpu", "--disable-extensions", "--disable-sync",
        "--disable-background-networking", "--disable-component-update", "--disable-breakpad", "--disable-crash-reporter", "--disk-cache-size=1", "--hide-scrollbars", "--mute-audio",
        // No name resolves, and every address, this machine's own too, is behind a proxy that isn't there.
        "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=http://127.0.0.1:9", "--proxy-bypass-list=<-loopback>",
    ];

    private readonly Process _process;
    private readonly DirectoryInfo _profile;

    private RunningBrowser(Process process, DirectoryInfo profile) =>
        (_process, _profile, Pipe) = (process, profile, new(process.StandardInput.BaseStream, process.StandardOutput.BaseStream));

    public DevToolsPipe Pipe { get; }

    public static RunningBrowser Start(string program)
    {
        var profile = Directory.CreateTempSubdirectory("partnership-browser-");
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])["-c", OverThePipes, program, .. Arguments, $"--user-data-dir={profile.FullName}"]) start.ArgumentList.Add(argument);
        // Chromium's own sandbox can't be set up by root.
        if (Environment.IsPrivilegedProcess) start.ArgumentList.Add("--no-sandbox");
        start.Environment["HOME"] = profile.FullName;
        try
        {
            return new(Process.Start(start) ?? throw new IOException("The browser did not start."), profile);
        }
        catch (System.ComponentModel.Win32Exception fault)
        {
            profile.Delete(recursive: true);
            throw new IOException("The browser did not start.", fault);
        }
    }

    public async ValueTask DisposeAsync()
    {
        using (_process)
        {
            _process.StandardInput.Close();
            using var limit = new CancellationTokenSource(TimeToEnd);
            try
            {
                await _process.WaitForExitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill(entireProcessTree: true);
                await _process.WaitForExitAsync(CancellationToken.None);
            }
        }
        Remove();
    }

    /// <summary>Its last helper may still be writing for a moment; what stays is an empty profile in the temporary folder.</summary>
    private void Remove()
    {
        try
        {
            _profile.Delete(recursive: true);
        }
        catch (IOException)
        {
            _profile.Refresh();
        }
    }
}
