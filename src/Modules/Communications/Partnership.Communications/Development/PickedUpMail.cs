using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Partnership.Communications.Development;

/// <summary>A message of the pickup folder, as far as the development page shows it: headers, the text part and a calendar file. Reads what System.Net.Mail writes, nothing more.</summary>
internal sealed partial record PickedUpMail(string Id, DateTimeOffset At, string To, string Subject, string MessageId, string Text, string? Calendar)
{
    public static PickedUpMail Read(FileInfo file)
    {
        var whole = File.ReadAllText(file.FullName).Replace("\r\n", "\n", StringComparison.Ordinal);
        var (headers, body) = Split(whole);
        var parts = Parts(headers, body).ToLookup(part => part.Type, part => part.Content);
        return new(Path.GetFileNameWithoutExtension(file.Name), new(file.LastWriteTimeUtc, TimeSpan.Zero),
            Words(headers.GetValueOrDefault("To", "")), Words(headers.GetValueOrDefault("Subject", "")), headers.GetValueOrDefault("Message-ID", ""), parts["text/plain"].FirstOrDefault("").Trim(), parts["text/calendar"].FirstOrDefault());
    }

    /// <summary>A part within a part is a part: with something attached, text and HTML stand together in one.</summary>
    private static IEnumerable<(string Type, string Content)> Parts(Dictionary<string, string> headers, string body)
    {
        var type = headers.GetValueOrDefault("Content-Type", "text/plain");
        if (Boundary().Match(type) is { Success: true } boundary)
            return body.Split("--" + boundary.Groups[1].Value).Select(part => Split(part.TrimStart('\n'))).Where(part => part.Headers.Count > 0).SelectMany(part => Parts(part.Headers, part.Body));
        return [(type.Split(';')[0], headers.GetValueOrDefault("Content-Transfer-Encoding", "") == "base64" ? Encoding.UTF8.GetString(Convert.FromBase64String(body)) : QuotedPrintable(body))];
    }

    private static (Dictionary<string, string> Headers, string Body) Split(string part)
    {
        var end = part.IndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0) return ([], part);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in part[..end].Replace("\n ", " ", StringComparison.Ordinal).Replace("\n\t", " ", StringComparison.Ordinal).Split('\n'))
            if (line.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon) headers[line[..colon]] = line[(colon + 2)..];
        return (headers, part[(end + 2)..]);
    }

    /// <summary>Encoded words of RFC 2047: "=?utf-8?B?…?=".</summary>
    private static string Words(string header) => EncodedWord().Replace(header, word => word.Groups[1].Value is "B" or "b"
        ? Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[2].Value))
        : QuotedPrintable(word.Groups[2].Value.Replace('_', ' ')));

    private static string QuotedPrintable(string encoded)
    {
        var bytes = new List<byte>(encoded.Length);
        var joined = encoded.Replace("=\n", "", StringComparison.Ordinal);
        for (var i = 0; i < joined.Length; i++)
        {
            if (joined[i] == '=' && i + 2 < joined.Length && byte.TryParse(joined.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value))
            {
                bytes.Add(value);
                i += 2;
            }
            else bytes.AddRange(Encoding.UTF8.GetBytes(joined, i, 1));
        }
        return Encoding.UTF8.GetString([.. bytes]);
    }

    [GeneratedRegex("boundary=\"?([^\";]+)")]
    private static partial Regex Boundary();

    [GeneratedRegex(@"=\?utf-8\?([BbQq])\?([^?]*)\?=(?:\s+(?==\?))?", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();
}
