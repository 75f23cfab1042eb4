using System.IO.Compression;
using System.Text;
using Partnership.Platform.Files;

namespace Partnership.Testing.Files;

/// <summary>Small whole files of each kind that may be uploaded, each telling who made it.</summary>
public static class SampleFiles
{
    /// <summary>Who made them: must not be in what leaves.</summary>
    public const string Maker = "Morgan Whitethorn";

    public static byte[] Of(FileKind kind) => kind switch
    {
        FileKind.Docx => Docx(),
        FileKind.Pdf => Pdf(),
        FileKind.Png => Png(),
        _ => Jpeg(),
    };

    public static byte[] Docx(params (string Name, string Content)[] more)
    {
        using var made = new MemoryStream();
        using (var zip = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in DocxParts().Where(part => more.All(other => other.Name != part.Name)).Concat(more))
                using (var part = zip.CreateEntry(name).Open()) part.Write(Encoding.UTF8.GetBytes(content));
        return made.ToArray();
    }

    private static (string Name, string Content)[] DocxParts() =>
    [
        ("[Content_Types].xml", """<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>"""),
        ("_rels/.rels", """<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"""),
        ("docProps/core.xml", $"""<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>{Maker}</dc:creator></cp:coreProperties>"""),
        ("word/document.xml", $"""<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:ins w:id="1" w:author="{Maker}" w:date="2026-03-03T09:00:00Z"><w:r><w:t xml:space="preserve">What the school noted. </w:t></w:r></w:ins></w:p></w:body></w:document>"""),
    ];

    public static byte[] Pdf(string more = "") => Encoding.Latin1.GetBytes(
        "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n"
        + $"4 0 obj\n<< /Author ({Maker} \\(nurse\\) (x)) /Producer <{Convert.ToHexString(Encoding.Latin1.GetBytes(Maker))}> >>\nendobj\n"
        + $"5 0 obj\n<< /Type /Metadata /Subtype /XML /Length 99 >>\nstream\n<?xpacket begin=\"\" id=\"x\"?><rdf><dc:creator>{Maker}</dc:creator></rdf><?xpacket end=\"w\"?>\nendstream\nendobj\n"
        + more + "trailer\n<< /Root 1 0 R /Info 4 0 R >>\n%%EOF\n");

    public static byte[] Png() =>
    [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A,
        .. Chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]),
        .. Chunk("tEXt", Encoding.Latin1.GetBytes("Author\0" + Maker)),
        .. Chunk("IDAT", Convert.FromHexString("789C63F8CFC0000003010100")),
        .. Chunk("IEND", []),
    ];

    public static byte[] Chunk(string name, byte[] data) => [.. Number(data.Length), .. Encoding.Latin1.GetBytes(name), .. data, .. Number((int)Crc([.. Encoding.Latin1.GetBytes(name), .. data]))];

    /// <summary>A baseline picture of one grey block, with EXIF that says who took it and which way is up, a comment, and a smaller one behind it as cameras write it.</summary>
    public static byte[] Jpeg()
    {
        byte[] exif = [.. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 2, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0x01, 0x3B, 0, 2, 0, 0, 0, (byte)Maker.Length, 0, 0, 0, 38, 0, 0, 0, 0, .. Encoding.Latin1.GetBytes(Maker)];
        byte[] picture =
        [
            .. Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]),
            .. Segment(0xC0, [8, 0, 8, 0, 8, 1, 1, 0x11, 0]),
            .. Segment(0xC4, [0x00, 1, .. new byte[15], 0]),
            .. Segment(0xC4, [0x10, 1, .. new byte[15], 0]),
            .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 0x3F, 0xFF, 0x00, 0x12, 0xFF, 0xD9,
        ];
        return [0xFF, 0xD8, .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]), .. Segment(0xE1, exif), .. Segment(0xFE, Encoding.Latin1.GetBytes(Maker)), .. picture, 0, 0, 0xFF, 0xD8, .. Segment(0xE1, exif), .. picture];
    }

    private static byte[] Segment(byte marker, byte[] data) => [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];

    private static byte[] Number(int number) => [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];

    private static uint Crc(byte[] of)
    {
        var crc = uint.MaxValue;
        foreach (var one in of)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }
        return ~crc;
    }
}
