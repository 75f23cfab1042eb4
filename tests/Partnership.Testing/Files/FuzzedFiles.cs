using System.Diagnostics;
using System.Text;
using Partnership.Platform.Files;
using Partnership.Platform.Files.Content;

namespace Partnership.Testing.Files;

/// <summary>What came of so many fuzzed files.</summary>
/// <param name="Slowest">Of one file, looked at and stripped.</param>
/// <param name="Failures">Anything but an answer in words: with the seed's number and what was thrown.</param>
public sealed record FuzzedFilesReport(int Tried, int Taken, int Refused, TimeSpan Slowest, IReadOnlyList<string> Failures);

/// <summary>Files that were whole and are broken in every way a random hand finds, put before the looks and the stripping (TRU-12): they answer, within bounds.</summary>
public static class FuzzedFiles
{
    private static readonly TimeSpan TooSlow = TimeSpan.FromSeconds(5);
    private static readonly byte[][] Words = [.. new[] { "PK\u0003\u0004", "PK\u0005\u0006", "PK\u0001\u0002", "%PDF-", "%%EOF", "/Info 4 0 R ", "4 0 obj", "endobj", "<?xpacket begin", "<?xpacket end", "/JavaScript ", "/Encrypt ", "IEND", "tEXt", "stream\n", "(((", ")))", "<", "<!DOCTYPE", "\u00FF\u00D8", "\u00FF\u00D9", "\u00FF\u00DA", "\u00FF\u00FF\u00FF" }.Select(Encoding.Latin1.GetBytes)];
    private static readonly byte[][] Whole = [.. Enum.GetValues<FileKind>().Select(SampleFiles.Of)];

    /// <param name="seed">With the same seed come the same files.</param>
    public static async Task<FuzzedFilesReport> Run(int files, int seed, CancellationToken ct = default)
    {
        var (taken, refused, slowest, failures) = (0, 0, TimeSpan.Zero, new List<string>());
        for (var number = 0; number < files && !ct.IsCancellationRequested; number++)
        {
            var random = new Random(unchecked(seed * 397 + number));
            var kind = (FileKind)random.Next(4);
            var broken = Break(random, Whole[random.Next(20) == 0 ? random.Next(4) : (int)kind]);
            var watch = Stopwatch.GetTimestamp();
            try
            {
                using var content = new MemoryStream(broken, writable: false);
                if ((await FileContent.Look(kind, content, ct)).Succeeded)
                {
                    taken++;
                    await FileContent.Strip(kind, content, Stream.Null, ct);
                }
                else refused++;
                FileName.Clean(Encoding.Latin1.GetString(broken, 0, Math.Min(broken.Length, 300)) + (random.Next(2) == 0 ? ".pdf" : ""));
            }
            catch (Exception fault)
            {
                failures.Add($"{kind} number {number} of seed {seed}: {fault.GetType().Name}: {fault.Message}");
            }
            var took = Stopwatch.GetElapsedTime(watch);
            if (took > slowest) slowest = took;
            if (took > TooSlow) failures.Add($"{kind} number {number} of seed {seed} took {took.TotalSeconds:0} seconds");
        }
        return new(taken + refused + failures.Count, taken, refused, slowest, failures);
    }

    private static byte[] Break(Random random, byte[] whole)
    {
        var bytes = whole.ToList();
        for (var times = random.Next(1, 6); times > 0 && bytes.Count > 0; times--)
        {
            var at = random.Next(bytes.Count);
            var some = Math.Min(random.Next(1, 64), bytes.Count - at);
            switch (random.Next(8))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 2: bytes.RemoveRange(at, some); break;
                case 3: bytes.RemoveRange(at, bytes.Count - at); break;
                case 4: bytes.InsertRange(at, Words[random.Next(Words.Length)]); break;
                case 5: bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count - some + 1), some)); break;
                case 6: for (var each = at; each < at + Math.Min(some, 4); each++) bytes[each] = 0xFF; break;
                default: bytes.AddRange(Words[random.Next(Words.Length)]); break;
            }
        }
        return [.. bytes];
    }
}
