using System.Buffers;
using System.Data;
using System.Security.Cryptography;
using Npgsql;

namespace Partnership.Platform.Files;

/// <summary>A stored file in the clear, one piece at a time. Each piece is a short question of its own: no connection waits for a slow reader.</summary>
public sealed class StoredFileStream : Stream
{
    private readonly NpgsqlDataSource _database;
    private readonly Guid _file;
    private readonly PieceCipher _cipher;
    private readonly long _length;
    private readonly byte[] _clear = ArrayPool<byte>.Shared.Rent(PieceCipher.Length), _closed = ArrayPool<byte>.Shared.Rent(PieceCipher.Tag + PieceCipher.Length);
    private int _piece = -1;
    private bool _disposed;

    internal StoredFileStream(NpgsqlDataSource database, Guid file, byte[] key, long length) =>
        (_database, _file, _cipher, _length) = (database, file, new(file, key), length);

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => _length;
    public override long Position { get; set; }

    private int Pieces => Math.Max(1, (int)((_length + PieceCipher.Length - 1) / PieceCipher.Length));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position >= _length || buffer.Length == 0) return 0;
        if (Piece != _piece) await Fetch(Piece, cancellationToken);
        return Give(buffer.Span);
    }

    public override int Read(Span<byte> buffer)
    {
        if (Position >= _length || buffer.Length == 0) return 0;
        if (Piece != _piece) FetchNow(Piece);
        return Give(buffer);
    }

    private int Piece => (int)(Position / PieceCipher.Length);

    private int Give(Span<byte> buffer)
    {
        var at = (int)(Position % PieceCipher.Length);
        var some = (int)Math.Min(Math.Min(buffer.Length, PieceCipher.Length - at), _length - Position);
        _clear.AsSpan(at, some).CopyTo(buffer);
        Position += some;
        return some;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    private async Task Fetch(int piece, CancellationToken ct)
    {
        await using var read = Asking(piece);
        await using var row = await read.ExecuteReaderAsync(CommandBehavior.SequentialAccess | CommandBehavior.SingleRow, ct);
        if (!await row.ReadAsync(ct)) throw new CryptographicException("A piece of this file is missing.");
        await using var closed = row.GetStream(0);
        Open(piece, await closed.ReadAtLeastAsync(_closed, ClosedLength(piece), throwOnEndOfStream: false, ct));
    }

    /// <summary>For readers that ask for a first few bytes without waiting, as those of XML and zip do.</summary>
    private void FetchNow(int piece)
    {
        using var read = Asking(piece);
        using var row = read.ExecuteReader(CommandBehavior.SequentialAccess | CommandBehavior.SingleRow);
        if (!row.Read()) throw new CryptographicException("A piece of this file is missing.");
        using var closed = row.GetStream(0);
        Open(piece, closed.ReadAtLeast(_closed, ClosedLength(piece), throwOnEndOfStream: false));
    }

    private NpgsqlCommand Asking(int piece)
    {
        _piece = -1;
        var read = _database.CreateCommand("select sealed from platform.file_piece where file_id = $1 and number = $2");
        foreach (var value in new object[] { _file, piece }) read.Parameters.Add(new() { Value = value });
        return read;
    }

    private void Open(int piece, int came)
    {
        var closed = ClosedLength(piece);
        if (came != closed) throw new CryptographicException("A piece of this file has another length than it was stored with.");
        _cipher.Open(piece, piece == Pieces - 1, _closed.AsSpan(0, closed), _clear.AsSpan(0, closed - PieceCipher.Tag));
        _piece = piece;
    }

    private int ClosedLength(int piece) => PieceCipher.Tag + (int)Math.Min(PieceCipher.Length, _length - (long)piece * PieceCipher.Length);

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = offset + origin switch { SeekOrigin.Begin => 0, SeekOrigin.Current => Position, _ => _length };

    protected override void Dispose(bool disposing)
    {
        if (_disposed) return;
        _disposed = true;
        _cipher.Dispose();
        CryptographicOperations.ZeroMemory(_clear);
        ArrayPool<byte>.Shared.Return(_clear);
        ArrayPool<byte>.Shared.Return(_closed);
        base.Dispose(disposing);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Flush() { }
}
