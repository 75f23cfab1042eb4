using System.Net.Mail;
using Partnership.Communications.Development;

namespace Partnership.Communications.Sending;

/// <summary>In development mail is laid down as files that the page /development/mail shows. A repeat of one mail replaces its file.</summary>
internal sealed class PickupFolder(MailSettings settings) : IMailTransport
{
    private string Folder => settings.Pickup;

    /// <summary>What lies there, newest first.</summary>
    public IReadOnlyList<PickedUpMail> Read() => !Directory.Exists(Folder) ? []
        : [.. new DirectoryInfo(Folder).GetFiles("*.eml").Select(PickedUpMail.Read).OrderByDescending(mail => mail.At)];

    public async Task<MailAnswer> Hand(MailMessage message, MailId id, CancellationToken ct)
    {
        // The client names its file itself; it goes into a folder of this mail's own first, so that nobody reads it half written.
        var own = Directory.CreateDirectory(Path.Combine(Folder, $".{id}"));
        try
        {
            using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = own.FullName };
            await client.SendMailAsync(message, ct);
            File.Move(own.GetFiles("*.eml").Single().FullName, Path.Combine(Folder, $"{id}.eml"), overwrite: true);
            return new(Handed.Accepted, "laid down in the pickup folder");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or SmtpException)
        {
            return new(Handed.TryLater, "the pickup folder can’t be written to");
        }
        finally
        {
            own.Delete(recursive: true);
        }
    }
}
