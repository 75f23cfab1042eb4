using System.Text;

namespace Partnership.Platform.Files.Content;

/// <summary>Watches a PDF go by for names that say what it can do and what it tells, wherever they stand in the clear, however they are spelt ("/Java#53cript").</summary>
internal sealed class PdfNames
{
    private const int Longest = 24;

    private readonly StringBuilder _name = new(Longest);
    private readonly StringBuilder _word = new(Longest);
    private readonly List<int> _numbers = [];
    private bool _inName, _afterInfo;

    public bool HasProgram { get; private set; }
    public bool CarriesFiles { get; private set; }
    public bool IsLocked { get; private set; }
    public bool TellsInXmp { get; private set; }

    /// <summary>The objects that hold its author, its program and its dates.</summary>
    public HashSet<int> Informing { get; } = [];

    public void Watch(ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes) Watch((char)one);
    }

    private void Watch(char one)
    {
        var ends = one is '/' or '(' or ')' or '<' or '>' or '[' or ']' or '{' or '}' or '%' or ' ' or '\t' or '\r' or '\n' or '\f' or '\0';
        if (!ends)
        {
            var text = _inName ? _name : _word;
            if (text.Length < 3 * Longest) text.Append(one);
            return;
        }
        if (_inName) EndOfName(Decoded(_name));
        else if (_word.Length > 0) EndOfWord(_word.ToString());
        _inName = one == '/';
        _name.Clear();
        _word.Clear();
    }

    private void EndOfName(string name)
    {
        HasProgram |= name is "JavaScript" or "Launch" or "RichMedia";
        CarriesFiles |= name is "EmbeddedFile" or "EmbeddedFiles";
        IsLocked |= name == "Encrypt";
        TellsInXmp |= name == "Metadata";
        _afterInfo = name == "Info";
        _numbers.Clear();
    }

    /// <summary>"/Info 12 0 R".</summary>
    private void EndOfWord(string word)
    {
        if (!_afterInfo) return;
        if (_numbers.Count < 2 && int.TryParse(word, out var number)) _numbers.Add(number);
        else
        {
            if (word == "R" && _numbers.Count == 2 && Informing.Count < 64) Informing.Add(_numbers[0]);
            _afterInfo = false;
        }
    }

    private static string Decoded(StringBuilder name)
    {
        var text = name.ToString();
        if (!text.Contains('#', StringComparison.Ordinal)) return text;
        var decoded = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '#' && at + 2 < text.Length && char.IsAsciiHexDigit(text[at + 1]) && char.IsAsciiHexDigit(text[at + 2]))
            {
                decoded.Append((char)Convert.ToInt32(text.Substring(at + 1, 2), 16));
                at += 2;
            }
            else decoded.Append(text[at]);
        }
        return decoded.ToString();
    }
}
