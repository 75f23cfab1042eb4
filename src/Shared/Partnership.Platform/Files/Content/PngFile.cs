namespace Partnership.Platform.Files.Content;

/// <summary>A PNG picture: its signature, then chunks with length, name, data and checksum, to IEND and not a byte further.</summary>
internal static class PngFile
{
    /// <summary>What a picture looks like; the rest is words, dates, places and thumbnails.</summary>
    private static readonly HashSet<string> Kept =
        ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs", "bKGD", "hIST", "sPLT", "cICP", "acTL", "fcTL", "fdAT"];

    /// <summary>Looks at the whole file; with <paramref name="to"/>, also writes what is left without its metadata.</summary>
    /// <returns>What is wrong with it, in words; null when nothing is.</returns>
    public static async Task<string?> Walk(ByteReader png, Stream? to, CancellationToken ct)
    {
        var head = new byte[8];
        if (!await png.Read(head, ct) || FileKinds.OfBeginning(head) != FileKind.Png) return Wrong.Damaged;
        if (to is not null) await to.WriteAsync(head, ct);
        for (var first = true; ; first = false)
        {
            if (!await png.Read(head, ct)) return Wrong.CutShort;
            var (data, name) = (ByteReader.Number(head), System.Text.Encoding.Latin1.GetString(head, 4, 4));
            if (!name.All(char.IsAsciiLetter) || first != (name == "IHDR") || (first && data != 13)) return Wrong.Damaged;
            if (data + 4L > png.Left) return Wrong.CutShort;
            var kept = to is not null && Kept.Contains(name) ? to : null;
            if (kept is not null) await kept.WriteAsync(head, ct);
            if (!await png.Pass(data + 4L, kept, ct)) return Wrong.CutShort;
            if (name == "IEND") return data == 0 && png.Left == 0 ? null : Wrong.MoreBehind;
        }
    }
}
