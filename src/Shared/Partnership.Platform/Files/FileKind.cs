namespace Partnership.Platform.Files;

/// <summary>What may be uploaded (REV-07).</summary>
public enum FileKind { Docx, Pdf, Png, Jpeg }

public static class FileKinds
{
    /// <summary>For the accept attribute of a file field.</summary>
    public const string Accept = ".docx,.pdf,.png,.jpg,.jpeg";

    /// <summary>"Word document".</summary>
    public static string InWords(this FileKind kind) => kind switch
    {
        FileKind.Docx => "Word document",
        FileKind.Pdf => "PDF",
        FileKind.Png => "PNG picture",
        _ => "JPEG picture",
    };

    public static string MediaType(this FileKind kind) => kind switch
    {
        FileKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileKind.Pdf => "application/pdf",
        FileKind.Png => "image/png",
        _ => "image/jpeg",
    };

    /// <summary>By the ending of a name, with its dot; null for any other.</summary>
    internal static FileKind? OfEnding(string ending) => ending.ToLowerInvariant() switch
    {
        ".docx" => FileKind.Docx,
        ".pdf" => FileKind.Pdf,
        ".png" => FileKind.Png,
        ".jpg" or ".jpeg" => FileKind.Jpeg,
        _ => null,
    };

    /// <summary>By how the content begins; null for any other.</summary>
    internal static FileKind? OfBeginning(ReadOnlySpan<byte> begins) =>
        begins.StartsWith("PK\x03\x04"u8) ? FileKind.Docx
        : begins.StartsWith("%PDF-"u8) ? FileKind.Pdf
        : begins.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? FileKind.Png
        : begins.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? FileKind.Jpeg
        : null;
}

/// <summary>How much may be uploaded (REV-07).</summary>
public static class FileLimits
{
    public const long MostBytes = 20L << 20;
    public const int MostFiles = 10;
}

/// <summary>Where a file stands with the virus scanner.</summary>
public enum FileState
{
    /// <summary>On its way in.</summary>
    Coming,

    /// <summary>In quarantine until the scanner has looked at it.</summary>
    Waiting,

    /// <summary>There is no scanner.</summary>
    NotScanned,
    Clean,

    /// <summary>A virus was found: the content was destroyed at once.</summary>
    Infected,
}
