using System.Buffers;
using System.Data;
using System.Security.Cryptography;
using Npgsql;

namespace Partnership.Platform.Files;

/// <summary>A stored file in the clear, one piece at a time. Each piece is a short question of its own: no connection waits for a slow reader. Asynchronous only.</summary>
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
        var (piece, at) = ((int)(Position / PieceCipher.Length), (int)(Position % PieceCipher.Length));
        if (piece != _piece) await Fetch(piece, cancellationToken);
        var some = (int)Math.Min(Math.Min(buffer.Length, PieceCipher.Length - at), _length - Position);
        _clear.AsMemory(at, some).CopyTo(buffer);
        Position += some;
        return some;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    private async Task Fetch(int piece, CancellationToken ct)
    {
        _piece = -1;
        var last = piece == Pieces - 1;
        var length = (int)(last ? _length - (long)piece * PieceCipher.Length : PieceCipher.Length);
        await using var read = _database.CreateCommand("select sealed from platform.file_piece where file_id = $1 and number = $2");
        foreach (var value in new object[] { _file, piece }) read.Parameters.Add(new() { Value = value });
        await using var row = await read.ExecuteReaderAsync(CommandBehavior.SequentialAccess | CommandBehavior.SingleRow, ct);
        if (!await row.ReadAsync(ct)) throw new CryptographicException("A piece of this file is missing.");
        await using var closed = row.GetStream(0);
        if (await closed.ReadAtLeastAsync(_closed, length + PieceCipher.Tag, throwOnEndOfStream: false, ct) != length + PieceCipher.Tag)
            throw new CryptographicException("A piece of this file has another length than it was stored with.");
        _cipher.Open(piece, last, _closed.AsSpan(0, length + PieceCipher.Tag), _clear.AsSpan(0, length));
        _piece = piece;
    }

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

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A stored file is read asynchronously.");
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Flush() { }
}
