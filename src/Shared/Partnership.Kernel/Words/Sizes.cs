using System.Globalization;

namespace Partnership.Kernel.Words;

/// <summary>Sizes of files in words: "340 KB", "2.4 MB". A MB is 1,048,576 bytes, as people's own computers show it.</summary>
public static class Sizes
{
    private const double Kilobyte = 1 << 10, Megabyte = 1 << 20;

    /// <param name="bytes">The size in bytes.</param>
    public static string Of(long bytes) => bytes switch
    {
        1 => "1 byte",
        < 1 << 10 => $"{bytes} bytes",
        < 1 << 20 => $"{Math.Ceiling(bytes / Kilobyte).ToString(CultureInfo.InvariantCulture)} KB",
        _ => $"{(bytes / Megabyte).ToString("0.#", CultureInfo.InvariantCulture)} MB",
    };
}
