using System.Text;
using Partnership.Kernel.Acts;

namespace Partnership.Platform.Csv;

/// <summary>The text of a CSV file, whichever way its program wrote it: UTF-8, UTF-16 with its mark, or the Windows-1252 of older Excels.</summary>
public static class CsvText
{
    private static readonly Encoding Strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1;

    private static readonly (byte[] Mark, Encoding Encoding)[] Marked =
    [
        ([0xEF, 0xBB, 0xBF], Encoding.UTF8),
        ([0xFF, 0xFE], Encoding.Unicode),
        ([0xFE, 0xFF], Encoding.BigEndianUnicode),
    ];

    private static readonly (byte[] Begins, string Words)[] OtherFiles =
    [
        ("PK\x03\x04"u8.ToArray(), "This is an Excel workbook, not a CSV file. In Excel choose Save as, then CSV UTF-8"),
        ([0xD0, 0xCF, 0x11, 0xE0], "This is an Excel workbook, not a CSV file. In Excel choose Save as, then CSV UTF-8"),
        ("%PDF"u8.ToArray(), "This is a PDF, not a CSV file"),
    ];

    public static Outcome<string> Of(ReadOnlySpan<byte> file)
    {
        foreach (var (begins, words) in OtherFiles)
            if (file.StartsWith(begins)) return Outcome<string>.Refused(words);
        var text = Decoded(file);
        return text.Contains('\0', StringComparison.Ordinal) ? Outcome<string>.Refused("This file is not text. Save it as CSV and try again")
            : string.IsNullOrWhiteSpace(text) ? Outcome<string>.Refused("This file is empty")
            : text;
    }

    private static string Decoded(ReadOnlySpan<byte> file)
    {
        foreach (var (mark, encoding) in Marked)
            if (file.StartsWith(mark)) return encoding.GetString(file[mark.Length..]);
        try
        {
            return Strict.GetString(file);
        }
        catch (DecoderFallbackException)
        {
            return Windows.GetString(file);
        }
    }
}
