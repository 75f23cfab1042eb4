using System.Security.Cryptography;
using System.Text;

namespace Partnership.Platform.Vaults;

/// <summary>AES-256-GCM as nonce (12) · tag (16) · ciphertext; the binding is authenticated with it.</summary>
internal static class Cipher
{
    private const int Nonce = 12, Tag = 16;

    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> clear, string binding)
    {
        var closed = new byte[Nonce + Tag + clear.Length];
        RandomNumberGenerator.Fill(closed.AsSpan(0, Nonce));
        using var aes = new AesGcm(key, Tag);
        aes.Encrypt(closed.AsSpan(0, Nonce), clear, closed.AsSpan(Nonce + Tag), closed.AsSpan(Nonce, Tag), Encoding.UTF8.GetBytes(binding));
        return closed;
    }

    public static byte[] Open(byte[] key, ReadOnlySpan<byte> closed, string binding)
    {
        if (closed.Length < Nonce + Tag) throw new CryptographicException("Too short to be sealed.");
        var clear = new byte[closed.Length - Nonce - Tag];
        using var aes = new AesGcm(key, Tag);
        aes.Decrypt(closed[..Nonce], closed[(Nonce + Tag)..], closed.Slice(Nonce, Tag), clear, Encoding.UTF8.GetBytes(binding));
        return clear;
    }
}
