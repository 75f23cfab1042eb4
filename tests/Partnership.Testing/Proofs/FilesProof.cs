using System.Text;
using Partnership.Platform.Files;
using Partnership.Platform.Files.Content;
using Partnership.Testing.Files;

namespace Partnership.Testing.Proofs;

/// <summary>Files that were whole and are broken in every way a random hand finds: each is refused with words, or taken and stripped of what it tells about its making.</summary>
public sealed class FilesProof : IProof
{
    private static readonly byte[][] Words = [.. new[] { "PK\u0003\u0004", "PK\u0005\u0006", "PK\u0001\u0002", "%PDF-", "%%EOF", "/Info 4 0 R ", "4 0 obj", "endobj", "<?xpacket begin", "<?xpacket end", "/JavaScript ", "/Encrypt ", "IEND", "tEXt", "stream\n", "(((", ")))", "<", "<!DOCTYPE", "\u00FF\u00D8", "\u00FF\u00D9", "\u00FF\u00DA", "\u00FF\u00FF\u00FF" }.Select(Encoding.Latin1.GetBytes)];
    private static readonly byte[][] Whole = [.. Enum.GetValues<FileKind>().Select(SampleFiles.Of)];

    public string Name => "files";
    public string What => "Word documents, PDFs and pictures, whole and broken, looked at and stripped";

    public async ValueTask<Tried> Try(Random random)
    {
        var kind = (FileKind)random.Next(4);
        // Now and then a file is not what its name says.
        var broken = Break(random, Whole[random.Next(20) == 0 ? random.Next(4) : (int)kind]);
        FileName.Clean(Encoding.Latin1.GetString(broken, 0, Math.Min(broken.Length, 300)) + (random.Next(2) == 0 ? ".pdf" : ""));
        using var content = new MemoryStream(broken, writable: false);
        var looked = await FileContent.Look(kind, content, CancellationToken.None);
        if (!looked.Succeeded) return string.IsNullOrWhiteSpace(looked.Refusals[0].Words) ? throw new InvalidOperationException("Refused without words.") : Tried.Refused;
        await FileContent.Strip(kind, content, Stream.Null, CancellationToken.None);
        return Tried.Taken;
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
