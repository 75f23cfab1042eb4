using System.Buffers;

namespace Partnership.Platform.Files.Content;

/// <summary>A PDF: looked at for programs in the clear; what it tells about its making is blanked on its way out.</summary>
internal static class PdfFile
{
    /// <returns>What is wrong with it, and whether something of its making stays readable because it is compressed or locked.</returns>
    public static async Task<(string? Wrong, bool KeepsMetadata)> Look(Stream pdf, CancellationToken ct)
    {
        if (!await EndsWell(pdf, ct)) return (Wrong.CutShort, false);
        var names = new PdfNames();
        await EachPiece(pdf, piece => names.Watch(piece.Span), ct);
        if (names.HasProgram) return (Wrong.HasProgram, false);
        if (names.CarriesFiles) return (Wrong.CarriesFiles, false);
        var blanking = new PdfBlanking(names.Informing);
        await EachPiece(pdf, piece => blanking.Blank(piece.Span), ct);
        return (null, names.IsLocked || !blanking.FoundAll || (names.TellsInXmp && !blanking.FoundXmp));
    }

    public static async Task Strip(Stream pdf, Stream to, CancellationToken ct)
    {
        var names = new PdfNames();
        await EachPiece(pdf, piece => names.Watch(piece.Span), ct);
        // The strings of a locked one are encrypted: blanked, they would open as rubbish.
        var blanking = new PdfBlanking(names.IsLocked ? new HashSet<int>() : names.Informing);
        await EachPiece(pdf, piece => blanking.Blank(piece.Span), ct, to);
    }

    /// <summary>"%%EOF", and behind it nothing but line ends.</summary>
    private static async Task<bool> EndsWell(Stream pdf, CancellationToken ct)
    {
        var tail = new byte[Math.Min(1024, pdf.Length)];
        pdf.Position = pdf.Length - tail.Length;
        await pdf.ReadExactlyAsync(tail, ct);
        return tail.AsSpan().TrimEnd("\r\n \t\0"u8).EndsWith("%%EOF"u8);
    }

    private static async Task EachPiece(Stream pdf, Action<Memory<byte>> look, CancellationToken ct, Stream? to = null)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(32 << 10);
        try
        {
            pdf.Position = 0;
            for (int read; (read = await pdf.ReadAsync(buffer, ct)) > 0;)
            {
                look(buffer.AsMemory(0, read));
                if (to is not null) await to.WriteAsync(buffer.AsMemory(0, read), ct);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
