using System.Globalization;
using System.Text.RegularExpressions;
using Partnership.Platform.Databases;
using Partnership.Testing;

namespace Partnership.Benchmarks;

/// <summary>B13: what the published host holds of the machine's memory (its resident set, from /proc) when nobody asks for anything, and how much more at the most while
/// fifty visitors send it a file of 20 MiB each at once.</summary>
internal sealed partial class Memory : IBenchmark
{
    private const int Visitors = 50, FileLength = 20 << 20;

    public string Name => "B13";
    public string What => "memory of an idle host, and of one taking 50 files of 20 MiB at once";

    public async Task<Figure> Measure() => (await MeasureAll())[0];

    public async Task<IReadOnlyList<Figure>> MeasureAll()
    {
        if (!OperatingSystem.IsLinux()) return [NotMeasured("needs /proc")];
        var root = RepositoryRoot.Find() ?? ".";
        var folder = Path.Combine(root, ".data", "bench", "ahead");
        if (await PublishedHost.Publish(root, folder, ahead: true) is { } fault) return [NotMeasured(fault)];
        await using var database = await TestDatabase.CreateCloneAsync();
        await using var host = await PublishedHost.Start(folder, database.Settings);

        var visitors = await Task.WhenAll(Enumerable.Range(0, Visitors).Select(_ => AtTheFiles(host.Address)));
        // What it did to start and to show these pages is over.
        await Task.Delay(TimeSpan.FromSeconds(20));
        var idle = Of(host.ProcessId, "VmRSS");
        await File.WriteAllTextAsync($"/proc/{host.ProcessId}/clear_refs", "5");
        var taken = await Task.WhenAll(visitors.Select(Send));
        var most = Of(host.ProcessId, "VmHWM");
        foreach (var (client, _) in visitors) client.Dispose();
        return
        [
            new(Name, "≤ 250", idle, idle, 250, "MiB", "idle"),
            new(Name, "≤ 64", most - idle, most, idle, "MiB", $"{taken.Count(one => one)} of {Visitors} files taken at once"),
        ];
    }

    private Figure NotMeasured(string why) => new(Name, "≤ 250", null, null, null, "MiB", why);

    /// <summary>A visitor with a form of their own, at its page for files.</summary>
    private static async Task<(HttpClient Client, string Token)> AtTheFiles(Uri site)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = true }) { BaseAddress = site, Timeout = TimeSpan.FromMinutes(5) };
        var begun = new Dictionary<string, string> { ["__RequestVerificationToken"] = Token(await client.GetStringAsync("/refer/professional")) };
        using var form = new FormUrlEncodedContent(begun);
        (await client.PostAsync("/refer/professional", form)).EnsureSuccessStatusCode();
        return (client, Token(await client.GetStringAsync("/refer/professional/files")));
    }

    private static async Task<bool> Send((HttpClient Client, string Token) visitor)
    {
        var file = new byte[FileLength];
        "%PDF-1.4\n"u8.CopyTo(file);
        "\n%%EOF\n"u8.CopyTo(file.AsSpan(FileLength - 7));
        using var form = new MultipartFormDataContent { { new StringContent(visitor.Token), "__RequestVerificationToken" }, { new ByteArrayContent(file), "Upload", "large.pdf" } };
        using var answer = await visitor.Client.PostAsync("/refer/professional/files", form);
        return (await answer.Content.ReadAsStringAsync()).Contains("1 file added", StringComparison.Ordinal);
    }

    private static double Of(int process, string what) =>
        double.Parse(File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith(what, StringComparison.Ordinal)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;

    private static string Token(string page) => TokenOfForm().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex TokenOfForm();
}
