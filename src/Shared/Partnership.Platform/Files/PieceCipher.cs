using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Partnership.Platform.Files;

/// <summary>Encrypts a file piece by piece under its own key: AES-256-GCM as tag (16) · ciphertext. The nonce is the piece's number, which no key sees twice;
/// bound to file, number, and whether it is the last, so that pieces can't be swapped, left out or cut off.</summary>
internal sealed class PieceCipher(Guid file, byte[] key) : IDisposable
{
    public const int Tag = 16;

    /// <summary>Bytes of a piece, so many that it fills a buffer of 64 KiB when it is sealed; the last one may be shorter.</summary>
    public const int Length = (64 << 10) - Tag;

    private readonly AesGcm _aes = new(key, Tag);

    public void Seal(int number, bool last, ReadOnlySpan<byte> clear, Span<byte> closed)
    {
        Span<byte> nonce = stackalloc byte[12], binding = stackalloc byte[21];
        Bind(number, last, nonce, binding);
        _aes.Encrypt(nonce, clear, closed[Tag..], closed[..Tag], binding);
    }

    /// <exception cref="CryptographicException">Changed, or another piece, or another file's.</exception>
    public void Open(int number, bool last, ReadOnlySpan<byte> closed, Span<byte> clear)
    {
        Span<byte> nonce = stackalloc byte[12], binding = stackalloc byte[21];
        Bind(number, last, nonce, binding);
        _aes.Decrypt(nonce, closed[Tag..], closed[..Tag], clear, binding);
    }

    public void Dispose() => _aes.Dispose();

    private void Bind(int number, bool last, Span<byte> nonce, Span<byte> binding)
    {
        nonce.Clear();
        BinaryPrimitives.WriteInt32BigEndian(nonce[8..], number);
        file.TryWriteBytes(binding);
        BinaryPrimitives.WriteInt32BigEndian(binding[16..], number);
        binding[20] = last ? (byte)1 : (byte)0;
    }
}
