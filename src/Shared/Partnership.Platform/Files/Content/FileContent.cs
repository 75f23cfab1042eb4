using System.IO.Compression;
using System.Security.Cryptography;
using System.Xml;
using Partnership.Kernel.Acts;

namespace Partnership.Platform.Files.Content;

/// <summary>Looks at what a file is, and passes it on without its metadata. Whatever it is given, it answers in words and within bounds (TRU-12).</summary>
public static class FileContent
{
    private const int LongestZipEnd = ushort.MaxValue + 22;

    /// <param name="file">From its beginning; can be sought in.</param>
    /// <returns>Whether something about its making can't be taken out; or why it can't be taken.</returns>
    public static async Task<Outcome<bool>> Look(FileKind kind, Stream file, CancellationToken ct)
    {
        try
        {
            if (kind != FileKind.Docx && await EndsAsZip(file, ct)) return Outcome<bool>.Refused(Wrong.TwoInOne);
            file.Position = 0;
            using var reader = new ByteReader(file, file.Length);
            var (wrong, keeps) = kind switch
            {
                FileKind.Docx => (await DocxFile.Look(file, ct), false),
                FileKind.Pdf => await PdfFile.Look(file, ct),
                FileKind.Png => (await PngFile.Walk(reader, null, ct), false),
                _ => (await JpegFile.Walk(reader, null, ct), false),
            };
            return wrong is null ? keeps : Outcome<bool>.Refused(wrong);
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or EndOfStreamException or ArgumentException or NotSupportedException or OverflowException or InvalidOperationException)
        {
            return Outcome<bool>.Refused(Wrong.Damaged);
        }
    }

    /// <summary>Passes a file that was looked at on, without its metadata.</summary>
    /// <exception cref="CryptographicException">A piece of it was changed where it lies.</exception>
    public static async Task Strip(FileKind kind, Stream file, Stream to, CancellationToken ct)
    {
        file.Position = 0;
        using var reader = new ByteReader(file, file.Length);
        await (kind switch
        {
            FileKind.Docx => DocxStripping.Strip(file, to, ct),
            FileKind.Pdf => PdfFile.Strip(file, to, ct),
            FileKind.Png => PngFile.Walk(reader, to, ct),
            _ => JpegFile.Walk(reader, to, ct),
        });
    }

    private static async Task<bool> EndsAsZip(Stream file, CancellationToken ct)
    {
        var tail = new byte[Math.Min(LongestZipEnd, file.Length)];
        file.Position = file.Length - tail.Length;
        await file.ReadExactlyAsync(tail, ct);
        return tail.AsSpan().IndexOf("PK\x05\x06"u8) >= 0;
    }
}
