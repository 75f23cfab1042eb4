using Partnership.Platform.Jobs;

namespace Partnership.Platform.Files.Scanning;

/// <summary>Files in quarantine are scanned as soon as the scanner answers; those that came before there was one, too (REV-07).</summary>
internal sealed class ScanWhatWaits(FileScanner scanner) : ISweep
{
    private const int AtATime = 50;

    public string Name => "Scan files for viruses";
    public TimeSpan Every => TimeSpan.FromSeconds(10);

    public async Task<string> Run(CancellationToken ct)
    {
        if (!scanner.IsConfigured) return "There is no scanner";
        var (clean, infected) = (0, 0);
        foreach (var id in await scanner.Waiting(AtATime, ct))
        {
            var verdict = await scanner.Scan(id, ct);
            if (verdict == Verdict.NotAsked && !await scanner.Answers(ct)) return "The scanner does not answer. Files wait in quarantine";
            clean += verdict == Verdict.Clean ? 1 : 0;
            infected += verdict == Verdict.Infected ? 1 : 0;
        }
        return $"{clean} clean, {infected} infected";
    }
}
