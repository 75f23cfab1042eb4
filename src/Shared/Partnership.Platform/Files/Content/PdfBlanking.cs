namespace Partnership.Platform.Files.Content;

/// <summary>Blanks what a PDF tells about its making, in place and at the same length, so that every offset in it stays right: the strings of its information objects, and XMP in the clear.</summary>
/// <param name="informing">Numbers of the information objects.</param>
internal sealed class PdfBlanking(IReadOnlySet<int> informing)
{
    private enum In { Elsewhere, Object, Text, Escaped, Angle, Hex, Packet }

    private static readonly byte[] PacketBegins = "<?xpacket begin"u8.ToArray(), PacketEnds = "<?xpacket end"u8.ToArray();

    private readonly HashSet<int> _found = [];
    private In _in;
    private int _depth, _begin, _end, _headerEnds;
    private int _number, _digits, _words;
    private string _word = "";

    /// <summary>Every information object was met in the clear.</summary>
    public bool FoundAll => informing.All(_found.Contains);
    public bool FoundXmp { get; private set; }

    public void Blank(Span<byte> bytes)
    {
        foreach (ref var one in bytes)
        {
            Packet(ref one);
            if (_in != In.Packet) Inside(ref one);
        }
    }

    private void Packet(ref byte one)
    {
        if (_in == In.Packet)
        {
            if (_headerEnds < 2)
            {
                // To the end of its own first line "?>".
                _headerEnds = one == '?' ? 1 : one == '>' && _headerEnds == 1 ? 2 : 0;
                return;
            }
            _end = one == PacketEnds[_end] ? _end + 1 : one == PacketEnds[0] ? 1 : 0;
            if (_end == PacketEnds.Length) (_in, _end, _headerEnds) = (In.Elsewhere, 0, 0);
            else if (_end == 0 && one is not ((byte)'\n' or (byte)'\r')) one = (byte)' ';
            return;
        }
        _begin = one == PacketBegins[_begin] ? _begin + 1 : one == PacketBegins[0] ? 1 : 0;
        if (_begin < PacketBegins.Length) return;
        (_in, _begin, FoundXmp) = (In.Packet, 0, true);
    }

    private void Inside(ref byte one)
    {
        switch (_in)
        {
            case In.Elsewhere:
                if (ObjectBegins(one)) _in = In.Object;
                break;
            case In.Object:
                if (one == '(') (_in, _depth) = (In.Text, 1);
                else if (one == '<') _in = In.Angle;
                else if (Ends(one)) _in = In.Elsewhere;
                break;
            case In.Text when one == '\\':
                one = (byte)' ';
                _in = In.Escaped;
                break;
            case In.Escaped:
                one = (byte)' ';
                _in = In.Text;
                break;
            case In.Text:
                _depth += one == '(' ? 1 : one == ')' ? -1 : 0;
                if (_depth == 0) _in = In.Object;
                else one = (byte)' ';
                break;
            case In.Angle when one is (byte)'<' or (byte)'>':
                _in = In.Object;
                break;
            case In.Angle or In.Hex:
                _in = one == '>' ? In.Object : In.Hex;
                if (char.IsAsciiHexDigit((char)one)) one = (byte)'0';
                break;
        }
    }

    /// <summary>"12 0 obj" of an information object.</summary>
    private bool ObjectBegins(byte one)
    {
        if (char.IsAsciiDigit((char)one))
        {
            if (_word.Length > 0 || _digits > 9) (_words, _word) = (0, "");
            if (_digits == 0) _words = _words == 1 ? 2 : 1;
            if (_words == 1) _number = _digits == 0 ? one - '0' : unchecked(_number * 10 + one - '0');
            _digits++;
            return false;
        }
        _digits = 0;
        if (one is (byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t')
        {
            _word = "";
            return false;
        }
        _word = _words == 2 && _word.Length < 4 ? _word + (char)one : "-";
        if (_word == "obj")
        {
            (_words, _word) = (0, "");
            return informing.Contains(_number) && (_found.Add(_number) || true);
        }
        if (!"obj".StartsWith(_word, StringComparison.Ordinal)) (_words, _word) = (0, "");
        return false;
    }

    private bool Ends(byte one)
    {
        _word = char.IsAsciiLetter((char)one) ? (_word.Length < 8 ? _word + (char)one : _word) : "";
        if (_word != "endobj") return false;
        (_word, _words, _digits) = ("", 0, 0);
        return true;
    }
}
