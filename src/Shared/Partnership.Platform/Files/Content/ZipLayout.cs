using System.Buffers.Binary;
using System.Text;

namespace Partnership.Platform.Files.Content;

/// <param name="Packed">Bytes in the file.</param>
/// <param name="Unpacked">Bytes it says it becomes.</param>
/// <param name="At">Where its own header begins.</param>
internal sealed record ZipPart(string Name, long Packed, long Unpacked, long At, bool IsPacked)
{
    /// <summary>Where its content begins.</summary>
    public long ContentAt { get; set; }
}

/// <summary>How a zip lies in its file, read before anything of it is opened: within bounds, each part where the directory says, one behind the other, nothing before, between or after.</summary>
internal static class ZipLayout
{
    private const int MostParts = 2_000, EndLength = 22, EntryLength = 46, LocalLength = 30, LongestGap = 24;
    private const long MostUnpacked = 200L << 20, RatioMattersFrom = 1L << 20, MostRatio = 200;

    public static async Task<(IReadOnlyList<ZipPart> Parts, string? Wrong)> Read(Stream zip, CancellationToken ct)
    {
        var end = new byte[EndLength];
        if (zip.Length < EndLength) return ([], Wrong.CutShort);
        zip.Position = zip.Length - EndLength;
        await zip.ReadExactlyAsync(end, ct);
        if (!end.AsSpan().StartsWith("PK\x05\x06"u8)) return ([], Wrong.CutShort);
        int count = BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(10));
        long size = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(12)), at = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(16));
        if (count == 0 || BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(8)) != count || at + size != zip.Length - EndLength) return ([], Wrong.Damaged);
        if (count > MostParts || size > MostParts * 300L) return ([], Wrong.UnpacksTooLarge);

        var directory = new byte[size];
        zip.Position = at;
        await zip.ReadExactlyAsync(directory, ct);
        if (Parts(directory, count) is not { } parts) return ([], Wrong.Damaged);
        if (parts.Any(part => part.Unpacked < 0)) return ([], Wrong.Locked);
        if (parts.Sum(part => part.Unpacked) > MostUnpacked || parts.Any(part => part.Unpacked > RatioMattersFrom && part.Unpacked / Math.Max(1, part.Packed) > MostRatio))
            return ([], Wrong.UnpacksTooLarge);
        return await OneBehindTheOther(zip, parts, at, ct) ? (parts, null) : ([], Wrong.Damaged);
    }

    /// <returns>Null where the directory can't be read, or names a part twice or outside of the document.</returns>
    private static List<ZipPart>? Parts(ReadOnlySpan<byte> directory, int count)
    {
        var parts = new List<ZipPart>(count);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (; parts.Count < count;)
        {
            if (directory.Length < EntryLength || !directory.StartsWith("PK\x01\x02"u8)) return null;
            var (flags, method) = (Short(directory, 8), Short(directory, 10));
            int name = Short(directory, 28), whole = EntryLength + name + Short(directory, 30) + Short(directory, 32);
            if (whole > directory.Length || name is 0 or > 260 || method is not (0 or 8)) return null;
            var called = Encoding.UTF8.GetString(directory.Slice(EntryLength, name));
            if (called.StartsWith('/') || called.Contains('\\', StringComparison.Ordinal) || called.Contains(':', StringComparison.Ordinal) || called.Split('/').Contains("..") || called.Any(char.IsControl) || !names.Add(called)) return null;
            var (packed, unpacked, at) = (Long(directory, 20), Long(directory, 24), Long(directory, 42));
            if (packed == uint.MaxValue || unpacked == uint.MaxValue || at == uint.MaxValue) return null;
            parts.Add(new(called, packed, (flags & 1) == 0 ? unpacked : -1, at, method == 8));
            directory = directory[whole..];
        }
        return directory.IsEmpty ? parts : null;

        static int Short(ReadOnlySpan<byte> from, int at) => BinaryPrimitives.ReadUInt16LittleEndian(from[at..]);
        static long Long(ReadOnlySpan<byte> from, int at) => BinaryPrimitives.ReadUInt32LittleEndian(from[at..]);
    }

    private static async Task<bool> OneBehindTheOther(Stream zip, List<ZipPart> parts, long directory, CancellationToken ct)
    {
        var head = new byte[LocalLength + 260];
        long next = 0;
        foreach (var part in parts.OrderBy(part => part.At))
        {
            var gap = part.At - next;
            if (gap is < 0 or > LongestGap || (next == 0 && gap > 0)) return false;
            var name = Encoding.UTF8.GetBytes(part.Name);
            if (part.At + LocalLength + name.Length > directory) return false;
            zip.Position = part.At;
            await zip.ReadExactlyAsync(head.AsMemory(0, LocalLength + name.Length), ct);
            if (!head.AsSpan().StartsWith("PK\x03\x04"u8) || BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(26)) != name.Length || !head.AsSpan(LocalLength, name.Length).SequenceEqual(name)) return false;
            part.ContentAt = part.At + LocalLength + name.Length + BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(28));
            next = part.ContentAt + part.Packed;
        }
        return directory - next is >= 0 and <= LongestGap;
    }
}
