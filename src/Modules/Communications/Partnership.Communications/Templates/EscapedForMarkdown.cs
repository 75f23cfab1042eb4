using System.Text;
using HandlebarsDotNet;

namespace Partnership.Communications.Templates;

/// <summary>Puts values into Markdown as the characters they are: a name such as "[Click here](https://…)" stays a name and does not become a link.</summary>
internal sealed class EscapedForMarkdown : ITextEncoder
{
    public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

    public void Encode(string? text, TextWriter target)
    {
        foreach (var character in text ?? "") Write(character, target);
    }

    public void Encode<T>(T? text, TextWriter target) where T : IEnumerator<char>
    {
        while (text is not null && text.MoveNext()) Write(text.Current, target);
    }

    // Markdown takes a backslash before any ASCII punctuation, in a link's address as well.
    private static void Write(char character, TextWriter target)
    {
        if (char.IsControl(character)) return;
        if (character < 128 && (char.IsPunctuation(character) || char.IsSymbol(character))) target.Write('\\');
        target.Write(character);
    }
}
