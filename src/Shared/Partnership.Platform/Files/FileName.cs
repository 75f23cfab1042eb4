using System.Globalization;
using System.Text;
using Partnership.Kernel.Acts;

namespace Partnership.Platform.Files;

/// <summary>The name of a file as it can be shown and given to a browser: no path, no quotes, nothing that can't be seen or turns the reading direction.</summary>
public sealed record FileName(string Text, FileKind Kind)
{
    private const int Longest = 150;
    private const string NotInNames = "\"<>|:*?'`;%";

    /// <summary>What runs when it is opened. In the middle of a name it makes the name a trap ("photo.exe.jpg").</summary>
    private static readonly HashSet<string> Programs = new(StringComparer.OrdinalIgnoreCase)
    {
        "exe", "com", "bat", "cmd", "scr", "pif", "msi", "js", "jse", "vbs", "vbe", "wsf", "hta", "lnk", "ps1", "jar", "reg", "cpl", "dll",
        "docm", "dotm", "xlsm", "html", "htm", "xhtml", "svg", "php", "asp", "aspx", "jsp", "sh", "py", "zip", "iso", "url",
    };

    /// <param name="typed">As the browser says it: anything at all.</param>
    public static Outcome<FileName> Clean(string typed)
    {
        var shown = Visible(typed[(typed.AsSpan().LastIndexOfAny('/', '\\') + 1)..]);
        var ending = Path.GetExtension(shown);
        if (FileKinds.OfEnding(ending) is not { } kind)
            return Outcome<FileName>.Refused(ending.Length > 1
                ? $"Files that end in “{Shortened(ending, 12)}” can’t be taken. Use a Word document (.docx), a PDF, or a picture (.png or .jpg)."
                : "The name of the file must end in .docx, .pdf, .png or .jpg.");
        var name = shown[..^ending.Length].Trim('.', ' ', '-', '_');
        if (name.Split('.') is { Length: > 1 } parts && parts.Skip(1).Any(part => Programs.Contains(part.Trim())))
            return Outcome<FileName>.Refused("The name of the file has two endings, one of them of a program. Give it another name, then choose it again.");
        if (name.Length == 0) name = "file";
        return new FileName(Shortened(name, Longest - ending.Length) + ending.ToLowerInvariant(), kind);
    }

    public override string ToString() => "•••";

    private static string Visible(string typed)
    {
        var visible = new StringBuilder(Math.Min(typed.Length, 512));
        foreach (var rune in (typed.Length > 1000 ? typed[..500] + typed[^100..] : typed).EnumerateRunes())
        {
            var seen = Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => default,
                UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator => new Rune(' '),
                _ => rune == Rune.ReplacementChar || (rune.IsAscii && NotInNames.Contains((char)rune.Value, StringComparison.Ordinal)) ? default : rune,
            };
            if (seen != default) visible.Append(seen);
        }
        return string.Join(' ', visible.ToString().Normalize(NormalizationForm.FormC).Split(' ', StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ' ');
    }

    private static string Shortened(string text, int most)
    {
        if (text.Length <= most) return text;
        return char.IsHighSurrogate(text[most - 1]) ? text[..(most - 1)] : text[..most];
    }
}
