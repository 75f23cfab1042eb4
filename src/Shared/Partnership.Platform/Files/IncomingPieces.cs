using System.Buffers;
using System.Security.Cryptography;
using Npgsql;

namespace Partnership.Platform.Files;

/// <summary>Takes a file in: sealed piece by piece as it comes, each by a short statement of its own, so that no connection waits for a slow sender.</summary>
internal sealed class IncomingPieces(NpgsqlDataSource database, Guid file, byte[] key) : IDisposable
{
    // The commit that says the file is whole waits for the disk, and with it for all that was written before.
    private const string Insert = "insert into platform.file_piece (file_id, number, sealed) select $1, $2, $3 from set_config('synchronous_commit', 'off', true)";

    private readonly PieceCipher _cipher = new(file, key);
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _clear = ArrayPool<byte>.Shared.Rent(PieceCipher.Length + 1), _closed = ArrayPool<byte>.Shared.Rent(PieceCipher.Tag + PieceCipher.Length);
    private int _ahead;

    public int Pieces { get; private set; }
    public long Size { get; private set; }

    /// <summary>How the file begins; empty when there is nothing in it.</summary>
    public async Task<ReadOnlyMemory<byte>> Begin(Stream content, CancellationToken ct)
    {
        // One byte more than a piece tells whether the piece is the last.
        _ahead = await content.ReadAtLeastAsync(_clear.AsMemory(0, PieceCipher.Length + 1), PieceCipher.Length + 1, throwOnEndOfStream: false, ct);
        return _clear.AsMemory(0, _ahead);
    }

    /// <returns>False when there is more than <paramref name="most"/> bytes.</returns>
    public async Task<bool> TakeAll(Stream content, long most, CancellationToken ct)
    {
        while (true)
        {
            var last = _ahead <= PieceCipher.Length;
            await Store(Math.Min(_ahead, PieceCipher.Length), last, ct);
            if (Size > most) return false;
            if (last) return true;
            _clear[0] = _clear[PieceCipher.Length];
            _ahead = 1 + await content.ReadAtLeastAsync(_clear.AsMemory(1, PieceCipher.Length), PieceCipher.Length, throwOnEndOfStream: false, ct);
        }
    }

    public string Sha256() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    private async Task Store(int length, bool last, CancellationToken ct)
    {
        _hash.AppendData(_clear, 0, length);
        _cipher.Seal(Pieces, last, _clear.AsSpan(0, length), _closed.AsSpan(0, PieceCipher.Tag + length));
        await using var insert = database.CreateCommand(Insert);
        insert.Parameters.Add(new() { Value = file });
        insert.Parameters.Add(new() { Value = Pieces });
        insert.Parameters.Add(new NpgsqlParameter<ReadOnlyMemory<byte>> { TypedValue = _closed.AsMemory(0, PieceCipher.Tag + length) });
        await insert.ExecuteNonQueryAsync(ct);
        Pieces++;
        Size += length;
    }

    public void Dispose()
    {
        _cipher.Dispose();
        _hash.Dispose();
        CryptographicOperations.ZeroMemory(_clear);
        ArrayPool<byte>.Shared.Return(_clear);
        ArrayPool<byte>.Shared.Return(_closed);
    }
}
