using System.Security.Cryptography;
using System.Text;

namespace Partnership.Platform.Vaults;

/// <summary>The installation's master key: 32 bytes from a file or a setting, never in the database. It wraps the cases' data keys and seals half-filled forms.</summary>
public sealed class MasterKey
{
    private readonly byte[] _key;

    /// <param name="key">32 bytes.</param>
    public MasterKey(byte[] key)
    {
        if (key.Length != 32) throw new ArgumentException("The master key has 32 bytes.", nameof(key));
        _key = key;
    }

    /// <summary>Reads the key from <paramref name="file"/>; makes one, readable by its owner only, where there is none.</summary>
    public static MasterKey FromFileOrNew(string file)
    {
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file)) ?? ".");
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var made = new FileStream(file, options);
            made.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32))));
        }
        return new(Convert.FromHexString(File.ReadAllText(file).Trim()));
    }

    /// <summary>Encrypts for the installation itself; <paramref name="purpose"/> binds the result to its place.</summary>
    public byte[] Seal(byte[] clear, string purpose) => Cipher.Seal(_key, clear, purpose);

    /// <exception cref="CryptographicException">Changed, or sealed for another purpose.</exception>
    public byte[] Open(ReadOnlySpan<byte> closed, string purpose) => Cipher.Open(_key, closed, purpose);

    /// <summary>A keyed fingerprint (HMAC-SHA-256) for codes and blind indexes; <paramref name="purpose"/> keeps uses apart.</summary>
    public byte[] Fingerprint(string purpose, ReadOnlySpan<byte> of) =>
        HMACSHA256.HashData(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(purpose)), of);
}
