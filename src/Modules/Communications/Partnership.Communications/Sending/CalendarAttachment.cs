using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using System.Text.RegularExpressions;

namespace Partnership.Communications.Sending;

/// <summary>A calendar file as mail clients take it: its type says its method too (RFC 6047), without which they only offer to save it.</summary>
internal static partial class CalendarAttachment
{
    public const string Name = "calendar.ics";

    /// <param name="file">As <c>CalendarFile</c> wrote it, in UTF-8.</param>
    public static Attachment Of(byte[] file)
    {
        var type = new ContentType("text/calendar") { CharSet = "utf-8", Name = Name };
        if (Method().Match(Encoding.UTF8.GetString(file)) is { Success: true } method) type.Parameters.Add("method", method.Groups[1].Value);
        var attachment = new Attachment(new MemoryStream(file), type) { TransferEncoding = TransferEncoding.Base64 };
        if (attachment.ContentDisposition is { } shown) shown.FileName = Name;
        return attachment;
    }

    [GeneratedRegex(@"^METHOD:(PUBLISH|REQUEST|CANCEL)\r?$", RegexOptions.Multiline)]
    private static partial Regex Method();
}
