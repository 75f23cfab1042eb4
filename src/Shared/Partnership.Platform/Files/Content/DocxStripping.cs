using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Partnership.Platform.Files.Content;

/// <summary>Passes a Word document on without who wrote, changed and commented on it, and without what its pictures tell about themselves. The text stays as it is.</summary>
internal static class DocxStripping
{
    private const string Nobody = "Author";
    private const long MostOfAPart = 250L << 20;
    private static readonly HashSet<string> Naming = ["author", "initials", "userId", "providerId"];

    private static readonly Dictionary<string, string> Empty = new()
    {
        ["docProps/core.xml"] = """<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>""",
        ["docProps/app.xml"] = """<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>""",
        ["docProps/custom.xml"] = """<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>""",
    };

    public static async Task Strip(Stream docx, Stream to, CancellationToken ct)
    {
        docx.Position = 0;
        await using var from = await ZipArchive.CreateAsync(docx, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, ct);
        await using var made = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct);
        foreach (var part in from.Entries)
        {
            await using var into = await made.CreateEntry(part.FullName, CompressionLevel.Fastest).OpenAsync(ct);
            if (Empty.TryGetValue(part.FullName, out var instead)) await into.WriteAsync(Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + instead), ct);
            else if (Names(part)) await WithoutNames(part, into, ct);
            else if (FileKinds.OfEnding(Path.GetExtension(part.FullName)) is { } kind and (FileKind.Png or FileKind.Jpeg)) await Picture(part, kind, into, ct);
            else
            {
                await using var content = await part.OpenAsync(ct);
                await content.CopyToAsync(into, ct);
            }
        }
    }

    /// <summary>A picture that can't be read as one is passed on as it is: Word shows it or not, as before.</summary>
    private static async Task Picture(ZipArchiveEntry part, FileKind kind, Stream into, CancellationToken ct)
    {
        foreach (var to in new[] { null, into })
        {
            await using var content = await part.OpenAsync(ct);
            using var reader = new ByteReader(content, part.Length);
            if ((kind == FileKind.Png ? await PngFile.Walk(reader, to, ct) : await JpegFile.Walk(reader, to, ct)) is null) continue;
            await using var whole = await part.OpenAsync(ct);
            await whole.CopyToAsync(into, ct);
            return;
        }
    }

    /// <summary>A part that can name people: the text, comments, headers, the list of people.</summary>
    public static bool Names(ZipArchiveEntry part) =>
        part.FullName.StartsWith("word/", StringComparison.Ordinal) && part.FullName.EndsWith(".xml", StringComparison.Ordinal);

    public static async Task WithoutNames(ZipArchiveEntry part, Stream into, CancellationToken ct)
    {
        await using var content = await part.OpenAsync(ct);
        using var xml = XmlReader.Create(content, DocxFile.Reading(MostOfAPart));
        await using var copy = XmlWriter.Create(into, new() { Async = true, Encoding = new UTF8Encoding(false), CloseOutput = false });
        while (await xml.ReadAsync())
        {
            ct.ThrowIfCancellationRequested();
            if (xml.NodeType == XmlNodeType.Element) await Element(xml, copy);
            else await Rest(xml, copy);
        }
    }

    private static async Task Element(XmlReader xml, XmlWriter copy)
    {
        var empty = xml.IsEmptyElement;
        await copy.WriteStartElementAsync(xml.Prefix, xml.LocalName, xml.NamespaceURI);
        while (xml.MoveToNextAttribute())
        {
            var told = xml.Prefix.StartsWith('w') && Naming.Contains(xml.LocalName);
            await copy.WriteAttributeStringAsync(xml.Prefix, xml.LocalName, xml.NamespaceURI, told ? Nobody : xml.Value);
        }
        if (empty) await copy.WriteEndElementAsync();
    }

    private static Task Rest(XmlReader xml, XmlWriter copy) => xml.NodeType switch
    {
        XmlNodeType.EndElement => copy.WriteFullEndElementAsync(),
        XmlNodeType.Text => copy.WriteStringAsync(xml.Value),
        XmlNodeType.CDATA => copy.WriteCDataAsync(xml.Value),
        XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace => copy.WriteWhitespaceAsync(xml.Value),
        XmlNodeType.XmlDeclaration => copy.WriteStartDocumentAsync(true),
        _ => Task.CompletedTask,
    };
}
