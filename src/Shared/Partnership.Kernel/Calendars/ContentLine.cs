using System.Text;

namespace Partnership.Kernel.Calendars;

/// <summary>A line of a calendar file: escaped, without control characters, folded (RFC 5545, 3.1 and 3.3.11).</summary>
internal static class ContentLine
{
    private const int Longest = 75; // octets, without the line end

    private const string End = "\r\n";

    /// <summary>Words as a value.</summary>
    public static string Text(string words) => words.ReplaceLineEndings("\n").Replace('\t', ' ')
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>Words as a parameter, which can't hold a quotation mark.</summary>
    public static string Parameter(string words) => $"\"{words.ReplaceLineEndings(" ").Replace('"', '\'')}\"";

    /// <summary>Cut between characters, never within one. A control character would end the line, or a calendar would refuse the file: none is written.</summary>
    public static string Folded(string line)
    {
        var folded = new StringBuilder(line.Length + End.Length);
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (Rune.IsControl(rune)) continue;
            if (octets + rune.Utf8SequenceLength > Longest)
            {
                folded.Append(End).Append(' ');
                octets = 1;
            }
            folded.Append(rune);
            octets += rune.Utf8SequenceLength;
        }
        return folded.Append(End).ToString();
    }
}
