using System.Buffers;
using System.Buffers.Binary;

namespace Partnership.Platform.Files.Content;

/// <summary>A JPEG picture: segments to its end marker. Behind it only zeros, or more JPEG pictures as cameras write them.</summary>
internal static class JpegFile
{
    private const byte Start = 0xD8, End = 0xD9, Scan = 0xDA, Comment = 0xFE, App0 = 0xE0, App1 = 0xE1, App2 = 0xE2, App14 = 0xEE, App15 = 0xEF;

    private static readonly byte[] Begins = [0xFF, Start], Ends = [0xFF, End];

    /// <inheritdoc cref="PngFile.Walk"/>
    public static async Task<string?> Walk(ByteReader jpeg, Stream? to, CancellationToken ct)
    {
        if (await jpeg.Next(ct) != 0xFF || await jpeg.Next(ct) != Start) return Wrong.Damaged;
        if (await One(jpeg, to, ct) is { } wrong) return wrong;
        for (int next; (next = await jpeg.Next(ct)) >= 0;)
        {
            if (next == 0) continue;
            // A smaller picture for previews: looked at, and never passed on.
            if (next != 0xFF || await jpeg.Next(ct) != Start || await One(jpeg, null, ct) is not null) return Wrong.MoreBehind;
        }
        return null;
    }

    private static async Task<string?> One(ByteReader jpeg, Stream? to, CancellationToken ct)
    {
        var segment = ArrayPool<byte>.Shared.Rent(4 + ushort.MaxValue);
        try
        {
            await Write(to, Begins, ct);
            var scanned = false;
            var marker = await Marker(jpeg, ct);
            while (marker != End)
            {
                if (marker is < 0 or 0 or Start) return marker < 0 ? Wrong.CutShort : Wrong.Damaged;
                (segment[0], segment[1]) = (0xFF, (byte)marker);
                if (marker is 1 or (>= 0xD0 and <= 0xD7))
                {
                    await Write(to, segment.AsMemory(0, 2), ct);
                    marker = await Marker(jpeg, ct);
                    continue;
                }
                if (!await jpeg.Read(segment.AsMemory(2, 2), ct)) return Wrong.CutShort;
                int length = BinaryPrimitives.ReadUInt16BigEndian(segment.AsSpan(2));
                if (length < 2) return Wrong.Damaged;
                if (!await jpeg.Read(segment.AsMemory(4, length - 2), ct)) return Wrong.CutShort;
                await Write(to, Cleaned(segment.AsMemory(0, length + 2)), ct);
                scanned |= marker == Scan;
                marker = marker == Scan ? await Picture(jpeg, to, ct) : await Marker(jpeg, ct);
            }
            await Write(to, Ends, ct);
            return scanned ? null : Wrong.Damaged;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(segment);
        }
    }

    /// <summary>What stays of a segment: all of it, nothing, or of EXIF the way up.</summary>
    private static ReadOnlyMemory<byte> Cleaned(ReadOnlyMemory<byte> segment)
    {
        var data = segment.Span[4..];
        return segment.Span[1] switch
        {
            App0 when data.StartsWith("JFIF\0"u8) => segment,
            App1 when data.StartsWith("Exif\0\0"u8) => Orientation.Of(data[6..]) is { } way and > 1 ? Orientation.Segment(way) : default,
            App2 when data.StartsWith("ICC_PROFILE\0"u8) => segment,
            App14 when data.StartsWith("Adobe"u8) => segment,
            (>= App0 and <= App15) or Comment => default,
            _ => segment,
        };
    }

    /// <summary>The compressed picture, to the marker behind it.</summary>
    private static async ValueTask<int> Picture(ByteReader jpeg, Stream? to, CancellationToken ct)
    {
        while (await jpeg.Fill(ct))
        {
            var ready = jpeg.Ready;
            var mark = ready.Span.IndexOf((byte)0xFF);
            await jpeg.Pass(mark < 0 ? ready.Length : mark, to, ct);
            if (mark < 0) continue;
            await jpeg.Next(ct);
            int after;
            while ((after = await jpeg.Next(ct)) == 0xFF) { }
            if (after is not (0 or (>= 0xD0 and <= 0xD7))) return after;
            await Write(to, new byte[] { 0xFF, (byte)after }, ct);
        }
        return -1;
    }

    private static async ValueTask<int> Marker(ByteReader jpeg, CancellationToken ct)
    {
        if (await jpeg.Next(ct) is var first and not 0xFF) return first < 0 ? -1 : 0;
        int marker;
        while ((marker = await jpeg.Next(ct)) == 0xFF) { }
        return marker;
    }

    private static ValueTask Write(Stream? to, ReadOnlyMemory<byte> bytes, CancellationToken ct) =>
        to is null || bytes.Length == 0 ? ValueTask.CompletedTask : to.WriteAsync(bytes, ct);
}

/// <summary>Which way up a picture is: the one fact of EXIF that it can't be shown without.</summary>
internal static class Orientation
{
    private const ushort Tag = 0x0112;

    /// <returns>1 to 8; null where it is not said, or not in a form that can be read.</returns>
    public static ushort? Of(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8) return null;
        var little = tiff.StartsWith("II*\0"u8);
        if (!little && !tiff.StartsWith("MM\0*"u8)) return null;
        var at = little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (at > tiff.Length - 2) return null;
        var directory = tiff[(int)at..];
        var entries = Short(directory);
        for (var entry = 0; entry < entries && 2 + 12 * (entry + 1) <= directory.Length; entry++)
        {
            var one = directory.Slice(2 + 12 * entry, 12);
            if (Short(one) == Tag) return Short(one[8..]) is >= 1 and <= 8 and var way ? way : null;
        }
        return null;

        ushort Short(ReadOnlySpan<byte> two) => little ? BinaryPrimitives.ReadUInt16LittleEndian(two) : BinaryPrimitives.ReadUInt16BigEndian(two);
    }

    /// <summary>An EXIF segment that says nothing else.</summary>
    public static byte[] Segment(ushort way) =>
        [0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)way, 0, 0, 0, 0, 0, 0];
}
