using System.Text;
using HandlebarsDotNet;

namespace Partnership.Platform.Templates;

/// <summary>Puts values into Markdown as the characters they are: a name such as "[Click here](https://…)" stays a name and does not become a link. What means nothing to Markdown stays
/// as it is, since people go on writing in a filled letter: "TH-2026-0042", "O'Neill".</summary>
internal sealed class EscapedForMarkdown : ITextEncoder
{
    private const string Anywhere = "\\`*_[]<>&()!#~\"|";

    /// <summary>These begin a list, a heading or a rule at the start of a line, or after a number there.</summary>
    private const string AtTheStart = "-+=.:";

    public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

    public void Encode(string? text, TextWriter target)
    {
        var start = true;
        foreach (var character in text ?? "") Write(character, ref start, target);
    }

    public void Encode<T>(T? text, TextWriter target) where T : IEnumerator<char>
    {
        var start = true;
        while (text is not null && text.MoveNext()) Write(text.Current, ref start, target);
    }

    // Markdown takes a backslash before any ASCII punctuation, in a link's address as well.
    private static void Write(char character, ref bool start, TextWriter target)
    {
        if (char.IsControl(character)) return;
        if (Anywhere.Contains(character) || (start && AtTheStart.Contains(character))) target.Write('\\');
        target.Write(character);
        start = start && char.IsAsciiDigit(character);
    }
}
