using System.Buffers;
using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Partnership.Platform.Files.Scanning;

/// <summary>What a scanner said: clean, the name of what it found, or nothing because it could not be asked.</summary>
public enum Verdict { Clean, Infected, NotAsked }

/// <summary>clamd by its own protocol: a file goes over the socket in pieces (INSTREAM), and no path and no disk is involved.</summary>
/// <param name="where">"host:port", or the path of its socket.</param>
public sealed class Clamd(string where)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1), ForAWord = TimeSpan.FromSeconds(3);

    public async Task<Verdict> Scan(Stream file, CancellationToken ct)
    {
        var said = await Ask("zINSTREAM\0", Patience, async (socket, stop) =>
        {
            var buffer = ArrayPool<byte>.Shared.Rent(4 + (32 << 10));
            try
            {
                for (int read; (read = await file.ReadAsync(buffer.AsMemory(4, 32 << 10), stop)) > 0;)
                {
                    BinaryPrimitives.WriteInt32BigEndian(buffer, read);
                    await socket.WriteAsync(buffer.AsMemory(0, 4 + read), stop);
                }
                await socket.WriteAsync(new byte[4], stop);
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }, ct);
        return said is null ? Verdict.NotAsked : said.EndsWith(" FOUND", StringComparison.Ordinal) ? Verdict.Infected : said.EndsWith(": OK", StringComparison.Ordinal) ? Verdict.Clean : Verdict.NotAsked;
    }

    public async Task<bool> Answers(CancellationToken ct) => await Ask("zPING\0", ForAWord, (_, _) => Task.CompletedTask, ct) == "PONG";

    public static bool CanBeOne(string where) =>
        where.StartsWith('/') || (where.LastIndexOf(':') is > 0 and var colon && int.TryParse(where[(colon + 1)..], out var port) && port is > 0 and < 65536);

    /// <returns>What it answered; null when it could not be asked, or said nothing in time.</returns>
    private async Task<string?> Ask(string command, TimeSpan patience, Func<Stream, CancellationToken, Task> tell, CancellationToken ct)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(ct);
        enough.CancelAfter(patience);
        try
        {
            using var socket = await Connect(enough.Token);
            await using var stream = new NetworkStream(socket);
            await stream.WriteAsync(Encoding.ASCII.GetBytes(command), enough.Token);
            await tell(stream, enough.Token);
            var answer = new byte[1024];
            var length = await stream.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false, enough.Token);
            return Encoding.ASCII.GetString(answer, 0, length).TrimEnd('\0', '\n');
        }
        catch (Exception fault) when (fault is SocketException or IOException || (fault is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return null;
        }
    }

    private async Task<Socket> Connect(CancellationToken ct)
    {
        var bySocket = where.StartsWith('/');
        var socket = bySocket ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            var colon = where.LastIndexOf(':');
            await socket.ConnectAsync(bySocket ? new UnixDomainSocketEndPoint(where) : new DnsEndPoint(where[..colon], int.Parse(where.AsSpan(colon + 1), System.Globalization.CultureInfo.InvariantCulture)), ct);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
