using System.Diagnostics;
using Partnership.Platform.Files.Scanning;

namespace Partnership.Testing.Files;

/// <summary>A real clamd of the tests' own: a folder, a socket and one signature, that of the harmless file all scanners know for trying them out. Stopped by its process.</summary>
public sealed class ClamdProcess : IAsyncDisposable
{
    /// <summary>How to get the program; said where a test is left out without it.</summary>
    public const string HowToInstall = "clamd is not installed. Run: sudo apt-get install --no-install-recommends clamav-daemon";

    private static readonly string[] Places = ["/usr/sbin/clamd", "/usr/local/sbin/clamd", "/opt/homebrew/sbin/clamd"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("partnership-clamd-");
    private Process? _process;

    public static string? Program => Places.FirstOrDefault(File.Exists);

    /// <summary>For the setting <see cref="FileSettings.ClamdSetting"/>.</summary>
    public string Socket => Path.Combine(_folder.FullName, "clamd.ctl");

    /// <summary>The text every scanner finds, in two halves so that this file itself is not found.</summary>
    public static byte[] Infected => System.Text.Encoding.ASCII.GetBytes("""X5O!P%@AP[4\PZX54(P^)7CC)7}""" + "$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*");

    public async Task Start()
    {
        var program = Program ?? throw new InvalidOperationException(HowToInstall);
        var database = _folder.CreateSubdirectory("signatures").FullName;
        await File.WriteAllTextAsync(Path.Combine(database, "own.ndb"), $"Test.Signature:0:*:{Convert.ToHexStringLower(Infected)}\n");
        var settings = Path.Combine(_folder.FullName, "clamd.conf");
        await File.WriteAllLinesAsync(settings,
        [
            $"LocalSocket {Socket}", $"DatabaseDirectory {database}", $"TemporaryDirectory {_folder.FullName}", "Foreground yes", "StreamMaxLength 30M", "MaxThreads 4", "SelfCheck 0",
        ]);
        _process = Process.Start(new ProcessStartInfo(program, ["--config-file", settings]) { RedirectStandardOutput = true, RedirectStandardError = true }) ?? throw new InvalidOperationException("clamd did not start.");
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var often = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await new Clamd(Socket).Answers(limit.Token))
        {
            if (_process.HasExited) throw new InvalidOperationException($"clamd stopped with {_process.ExitCode}.");
            await often.WaitForNextTickAsync(limit.Token);
        }
    }

    /// <summary>Ends it, as a scanner that crashes.</summary>
    public async Task Stop()
    {
        if (_process is not { HasExited: false } running) return;
        running.Kill();
        await running.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        _process?.Dispose();
        _folder.Delete(recursive: true);
    }
}
