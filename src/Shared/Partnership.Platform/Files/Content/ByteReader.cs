using System.Buffers;
using System.Buffers.Binary;

namespace Partnership.Platform.Files.Content;

/// <summary>Reads a stream of known length byte by byte, without waiting for those that are there already, and without ever having more than one buffer of it.</summary>
internal sealed class ByteReader(Stream from, long length) : IDisposable
{
    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(32 << 10);
    private int _at, _end;
    private long _before;

    public long Position => _before + _at;
    public long Length => length;
    public long Left => length - Position;

    /// <summary>What is there without waiting.</summary>
    public ReadOnlyMemory<byte> Ready => _buffer.AsMemory(_at, _end - _at);

    /// <returns>False at the end.</returns>
    public async ValueTask<bool> Fill(CancellationToken ct)
    {
        if (_at < _end) return true;
        _before += _end;
        _at = 0;
        _end = await from.ReadAsync(_buffer, ct);
        return _end > 0;
    }

    /// <returns>The next byte; -1 at the end.</returns>
    public async ValueTask<int> Next(CancellationToken ct) => _at < _end || await Fill(ct) ? _buffer[_at++] : -1;

    /// <summary>Reads exactly as many bytes as there is room for.</summary>
    /// <returns>False where there are fewer.</returns>
    public async ValueTask<bool> Read(Memory<byte> into, CancellationToken ct)
    {
        while (into.Length > 0)
        {
            if (!await Fill(ct)) return false;
            var some = Math.Min(into.Length, _end - _at);
            _buffer.AsSpan(_at, some).CopyTo(into.Span);
            _at += some;
            into = into[some..];
        }
        return true;
    }

    /// <summary>Goes on by that many bytes, giving them to <paramref name="to"/> where there is somebody to give them to.</summary>
    public async ValueTask<bool> Pass(long bytes, Stream? to, CancellationToken ct)
    {
        if (bytes > Left) return false;
        if (to is null && from.CanSeek && bytes > _end - _at)
        {
            var target = Position + bytes;
            from.Position = target;
            (_before, _at, _end) = (target, 0, 0);
            return true;
        }
        while (bytes > 0)
        {
            if (!await Fill(ct)) return false;
            var some = (int)Math.Min(bytes, _end - _at);
            if (to is not null) await to.WriteAsync(_buffer.AsMemory(_at, some), ct);
            _at += some;
            bytes -= some;
        }
        return true;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    public static uint Number(ReadOnlySpan<byte> four) => BinaryPrimitives.ReadUInt32BigEndian(four);
}
