using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Partnership.Platform.Databases;

namespace Partnership.Testing.Calendars;

/// <summary>An event as somebody else's parser read it.</summary>
/// <param name="Start">In UTC.</param>
/// <param name="Method">Of the calendar it stood in.</param>
/// <param name="Organiser">"mailto:…".</param>
public sealed record ParsedEvent(string Uid, int Sequence, string Summary, DateTimeOffset Start, DateTimeOffset End, string? Status, string? Location,
    string? Description, string? Url, IReadOnlyList<string> Categories, string? Method, string? Organiser, string? Attendee);

/// <summary>Reads calendar files with Debian's python3-icalendar, which knows nothing of how ours are written.</summary>
public static class RealCalendarParser
{
    /// <summary>How to get the program; said where a test is left out without it.</summary>
    public const string HowToInstall = "python3-icalendar is not installed. Run: sudo apt-get install --no-install-recommends python3-icalendar";

    // Debian's own: another python that is found first would not have its package.
    private const string Python = "/usr/bin/python3";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly Lazy<bool> Found = new(() => File.Exists(Python) && Run(["-c", "import icalendar"], []).GetAwaiter().GetResult().Code == 0);

    public static bool IsInstalled => Found.Value;

    public static Task<IReadOnlyList<ParsedEvent>> Read(string ics) => Read(Encoding.UTF8.GetBytes(ics));

    /// <exception cref="InvalidOperationException">There is no parser, or it refuses the file; with its words.</exception>
    public static async Task<IReadOnlyList<ParsedEvent>> Read(byte[] ics)
    {
        if (!IsInstalled) throw new InvalidOperationException(HowToInstall);
        var script = Path.Combine(RepositoryRoot.Find() ?? ".", "tests", "Partnership.Testing", "Calendars", "read-calendar.py");
        var (code, output, error) = await Run([script], ics);
        return code == 0 ? JsonSerializer.Deserialize<List<ParsedEvent>>(output) ?? [] : throw new InvalidOperationException($"The calendar can’t be read: {error}");
    }

    private static async Task<(int Code, string Output, string Error)> Run(string[] arguments, byte[] input)
    {
        using var process = Process.Start(new ProcessStartInfo(Python, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException($"{Python} did not start.");
        using var limit = new CancellationTokenSource(Patience);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        await process.StandardInput.BaseStream.WriteAsync(input, limit.Token);
        process.StandardInput.Close();
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, await output, await error);
    }
}
