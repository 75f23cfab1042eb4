using System.Buffers;
using System.IO.Compression;
using System.Xml;

namespace Partnership.Platform.Files.Content;

/// <summary>A Word document: a zip of known shape, without macros, controls, programs or parts that are fetched from elsewhere.</summary>
internal static class DocxFile
{
    private const string MainPart = "word/document.xml", Types = "[Content_Types].xml";
    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const int MostOfAnIndex = 2 << 20;

    public static async Task<string?> Look(Stream docx, CancellationToken ct)
    {
        var (parts, wrong) = await ZipLayout.Read(docx, ct);
        if (wrong is not null) return wrong;
        if (parts.All(part => part.Name != MainPart) || parts.All(part => part.Name != Types)) return Wrong.NotADocument;
        if (parts.Any(IsMacro)) return Wrong.HasMacros;
        if (parts.Any(IsEmbedded)) return Wrong.CarriesFiles;
        foreach (var part in parts)
            if (!await IsAsLongAsItSays(docx, part, ct)) return Wrong.UnpacksTooLarge;
        docx.Position = 0;
        await using var zip = await ZipArchive.CreateAsync(docx, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, ct);
        foreach (var part in zip.Entries)
        {
            if (part.FullName == Types && await TypesAreWrong(part, ct) is { } types) return types;
            if (part.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) && await Fetches(part, ct)) return Wrong.FetchesFromElsewhere;
            // What can't be read now could not be passed on later.
            if (DocxStripping.Names(part)) await DocxStripping.WithoutNames(part, Stream.Null, ct);
        }
        return null;
    }

    private static bool IsMacro(ZipPart part) =>
        part.Name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || part.Name.EndsWith("vbaData.xml", StringComparison.OrdinalIgnoreCase)
        || part.Name.Contains("activeX", StringComparison.OrdinalIgnoreCase) || part.Name.Contains("customUI", StringComparison.OrdinalIgnoreCase);

    /// <summary>Anything carried along but the workbook behind a chart, and what no document has a use for.</summary>
    private static bool IsEmbedded(ZipPart part) =>
        (part.Name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase) && !part.Name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        || (FileKinds.OfEnding(Path.GetExtension(part.Name)) is FileKind.Docx or FileKind.Pdf)
        || Path.GetExtension(part.Name).ToLowerInvariant() is ".exe" or ".dll" or ".js" or ".vbs" or ".bat" or ".cmd" or ".scr" or ".lnk" or ".hta" or ".html" or ".htm" or ".mht" or ".rtf" or ".zip" or ".docm";

    /// <summary>Unpacked here, byte by byte: the framework would stop at the length that was said, and Word would not.</summary>
    private static async Task<bool> IsAsLongAsItSays(Stream docx, ZipPart part, CancellationToken ct)
    {
        if (!part.IsPacked) return part.Packed == part.Unpacked;
        var buffer = ArrayPool<byte>.Shared.Rent(32 << 10);
        try
        {
            await using var content = new DeflateStream(new StreamRange(docx, part.ContentAt, part.Packed), CompressionMode.Decompress);
            var left = part.Unpacked;
            for (int read; (read = await content.ReadAsync(buffer, ct)) > 0;)
                if ((left -= read) < 0) return false;
            return left == 0;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async Task<string?> TypesAreWrong(ZipArchiveEntry part, CancellationToken ct)
    {
        var isDocument = false;
        await foreach (var of in Attributes(part, "Override", "Default", "ContentType", ct))
        {
            if (of.Value.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || of.Value.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)) return Wrong.HasMacros;
            isDocument |= of.Value == MainType;
        }
        return isDocument ? null : Wrong.NotADocument;
    }

    /// <summary>A template or an object from the network runs what it likes; links that a person follows, and pictures, are not fetched so.</summary>
    private static async Task<bool> Fetches(ZipArchiveEntry part, CancellationToken ct)
    {
        await foreach (var to in Attributes(part, "Relationship", "", "Target", ct))
            if (to.Mode == "External" && to.Type.Split('/')[^1] is "attachedTemplate" or "oleObject" or "frame" or "subDocument" or "externalLink"
                && (to.Value.Contains("://", StringComparison.Ordinal) && !to.Value.StartsWith("file:///", StringComparison.OrdinalIgnoreCase) || to.Value.StartsWith("mhtml:", StringComparison.OrdinalIgnoreCase))) return true;
        return false;
    }

    private static async IAsyncEnumerable<(string Value, string Type, string? Mode)> Attributes(ZipArchiveEntry part, string element, string orElement, string attribute, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await using var content = await part.OpenAsync(ct);
        using var xml = XmlReader.Create(content, Reading(MostOfAnIndex));
        while (await xml.ReadAsync())
        {
            ct.ThrowIfCancellationRequested();
            if (xml.NodeType == XmlNodeType.Element && (xml.LocalName == element || xml.LocalName == orElement) && xml.GetAttribute(attribute) is { } value)
                yield return (value, xml.GetAttribute("Type") ?? "", xml.GetAttribute("TargetMode"));
        }
    }

    /// <summary>No definitions, nothing from elsewhere, no more than so many characters.</summary>
    internal static XmlReaderSettings Reading(long most) =>
        new() { Async = true, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = most };
}
