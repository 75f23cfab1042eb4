using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Partnership.Benchmarks;

/// <summary>A visitor who costs the machine as little as can be: one connection, one request after the other, an answer read to its end and looked at no further.</summary>
internal sealed class BareVisitor : IDisposable
{
    private readonly Socket _line = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly Dictionary<string, byte[]> _requests = [];
    private readonly byte[] _answer = new byte[256 << 10];
    private readonly Uri _site;

    public BareVisitor(Uri site)
    {
        _site = site;
        _line.Connect(IPAddress.Loopback, site.Port);
    }

    /// <summary>Asks and says what came: the head of the answer, and how long its body is.</summary>
    public (string Head, int BodyLength) Ask(string path)
    {
        var (head, body) = AskAgain(path);
        return (Encoding.ASCII.GetString(_answer, 0, head), body);
    }

    public (int Head, int Body) AskAgain(string path)
    {
        if (!_requests.TryGetValue(path, out var request))
            _requests[path] = request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {_site.Authority}\r\nAccept-Encoding: gzip\r\n\r\n");
        _line.Send(request);
        var (got, head, body) = (0, 0, 0);
        do
        {
            var more = _line.Receive(_answer, got, _answer.Length - got, SocketFlags.None);
            if (more == 0) throw new IOException("The site hung up.");
            got += more;
            if (head == 0) (head, body) = Parts(_answer.AsSpan(0, got));
        }
        while (head == 0 || (body < 0 ? !_answer.AsSpan(0, got).EndsWith("\r\n0\r\n\r\n"u8) : got < head + body));
        return (head, body < 0 ? got - head : body);
    }

    /// <summary>Where the body begins and how long it is: -1 where it comes in chunks, as from a page that is being made.</summary>
    private static (int Head, int Body) Parts(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0) return (0, 0);
        if (!answer.StartsWith("HTTP/1.1 200"u8)) throw new IOException("The site answered: " + Encoding.ASCII.GetString(answer[..end]));
        var name = "Content-Length: "u8;
        var said = answer[..end].IndexOf(name);
        return (end + 4, said >= 0 && Utf8Parser.TryParse(answer[(said + name.Length)..], out int length, out _) ? length : -1);
    }

    public void Dispose() => _line.Dispose();
}
