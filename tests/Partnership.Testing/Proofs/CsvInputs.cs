using System.Text;

namespace Partnership.Testing.Proofs;

/// <summary>Makes files as people and their programs make them, and as nobody should.</summary>
internal static class CsvInputs
{
    private static readonly string[] Cells =
    [
        "3/11/2026", "2026-11-03", "3 November 2026", "11/23/2026", "3/11/26", "31/2/2026", "03/11/2026 00:00", "", " ", "=1+1", "'=1+1", "''@x", "-5", "+44", "@here", "\tx",
        "=HYPERLINK(\"http://example.org\",\"x\")", "Seen at home, with a “friend”", "a 5\" cut", "two\nlines", "two\r\nlines", "\r", "\"", "\"\"", "'", "Zoë’s – £5", "مرحبا", "👩‍👧", "a\u202Eb", "a\u0001b", "a\0b", "\uFEFF", "\uFFFF",
        "{{name}}", "<script>", "1899-12-31", "46329", "NULL", "sep=;", "Date",
    ];

    private static readonly string[] Headings = ["Date", "What happened", "Event", "Source", "DATE ", "date", "Notes", "", "What  happened?", "Dаte", "=Date"];

    public static byte[] Made(Random random)
    {
        var file = random.Next(20) == 0 ? Noise(random) : Encoded(Text(random), random);
        return random.Next(4) == 0 ? Broken(file, random) : file;
    }

    private static string Text(Random random)
    {
        var (delimiter, end) = (Any(random, ",", ",", ",", ";", "\t", "|"), Any(random, "\r\n", "\n", "\r"));
        var text = new StringBuilder(random.Next(15) == 0 ? $"sep={delimiter}{end}" : random.Next(15) == 0 ? end : "");
        var wellMade = random.Next(3) > 0;
        var columns = wellMade ? 3 : random.Next(0, 6);
        text.AppendJoin(delimiter, wellMade ? ["Date", "What happened", "Source"] : Enumerable.Range(0, columns).Select(_ => Any(random, Headings))).Append(end);
        for (var rows = random.Next(random.Next(30) == 0 ? 400 : 12); rows > 0; rows--)
            text.AppendJoin(delimiter, Enumerable.Range(0, Math.Max(0, columns + (random.Next(8) == 0 ? random.Next(-2, 3) : 0))).Select(_ => Cell(delimiter, random))).Append(end);
        return text.ToString();
    }

    private static string Cell(string delimiter, Random random)
    {
        var cell = random.Next(400) == 0 ? new string('x', random.Next(31_990, 32_010)) : Any(random, Cells);
        var needed = cell.AsSpan().IndexOfAny($"\"\r\n{delimiter}") >= 0;
        // Now and then somebody leaves out the quotation marks.
        return random.Next(20) == 0 ? cell : needed || random.Next(6) == 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }

    private static byte[] Encoded(string text, Random random) => random.Next(6) switch
    {
        0 => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
        1 => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)],
        2 => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        3 => Encoding.Latin1.GetBytes(text),
        _ => Encoding.UTF8.GetBytes(text),
    };

    private static byte[] Noise(Random random)
    {
        var bytes = new byte[random.Next(0, 2_000)];
        random.NextBytes(bytes);
        return random.Next(3) == 0 ? [.. "PK\x03\x04"u8, .. bytes] : bytes;
    }

    /// <summary>Cut off, or with some bytes changed, or with a piece of it twice.</summary>
    private static byte[] Broken(byte[] file, Random random)
    {
        if (file.Length == 0) return file;
        if (random.Next(3) == 0) return file[..random.Next(file.Length)];
        if (random.Next(3) == 0) return [.. file, .. file[random.Next(file.Length)..]];
        for (var changes = random.Next(1, 6); changes > 0; changes--) file[random.Next(file.Length)] = (byte)random.Next(256);
        return file;
    }

    private static T Any<T>(Random random, params T[] of) => of[random.Next(of.Length)];
}
