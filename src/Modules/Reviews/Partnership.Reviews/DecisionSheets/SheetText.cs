using System.Security.Cryptography;
using System.Text;

namespace Partnership.Reviews.DecisionSheets;

/// <summary>The sheet as plain text: the very bytes that are signed (REV-47). Whoever holds this text can work out its fingerprint with any tool that does SHA-256.
/// Its form never changes: earlier signatures stand on it. What people wrote is indented, so that no line of theirs can pass for a heading of ours.</summary>
internal static class SheetText
{
    private const string Indent = "  ";

    public static string Of(SheetBody sheet)
    {
        var text = new StringBuilder();
        Line(text, $"DECISION SHEET {sheet.Reference}, round {sheet.Round}");
        Line(text, sheet.Partnership);
        foreach (var part in sheet.Parts)
        {
            Line(text, "");
            Line(text, $"# {part.Title} ({(part.IsNarrative ? "narrative" : "from the record")})");
            foreach (var block in part.Blocks) Add(text, block);
        }
        return text.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>The text as UTF-8, without a byte order mark.</summary>
    public static byte[] Bytes(SheetBody sheet) => Encoding.UTF8.GetBytes(Of(sheet));

    /// <summary>SHA-256 of the text, 64 lower-case hexadecimal digits.</summary>
    public static string Fingerprint(SheetBody sheet) => Convert.ToHexStringLower(SHA256.HashData(Bytes(sheet)));

    /// <summary>A fingerprint in groups of four, for reading aloud and comparing.</summary>
    public static string InGroups(string fingerprint) => string.Join(' ', fingerprint.Chunk(4).Select(four => new string(four)));

    /// <summary>A fingerprint as somebody typed or pasted it, without what stands between its digits; null when it can't be one.</summary>
    public static string? Read(string? typed)
    {
        var digits = string.Concat((typed ?? "").Where(letter => !char.IsWhiteSpace(letter) && letter is not ('-' or ':'))).ToLowerInvariant();
        return digits.Length == 64 && digits.All(char.IsAsciiHexDigitLower) ? digits : null;
    }

    private static void Add(StringBuilder text, SheetBlock block)
    {
        if (block.Heading is { } heading) Line(text, $"## {OneLine(heading)}");
        foreach (var paragraph in block.Paragraphs) Written(text, paragraph);
        if (block.Table is not { } table) return;
        Line(text, $"## {OneLine(table.Caption)}");
        foreach (var row in table.Rows)
        {
            Line(text, "-");
            foreach (var (column, words) in table.Columns.Zip(row)) Written(text, $"{column}: {words}");
        }
    }

    private static void Written(StringBuilder text, string words)
    {
        foreach (var line in words.ReplaceLineEndings("\n").Split('\n')) Line(text, Indent + line.TrimEnd());
    }

    private static string OneLine(string words) => words.ReplaceLineEndings(" ");

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
