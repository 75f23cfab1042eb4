using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using Partnership.Communications.Templates;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;

namespace Partnership.Communications.Sending;

/// <summary>Takes due mails one by one to the transport, outside of any transaction. A crash between the provider's "yes" and our note of it repeats that one mail,
/// under the same Message-ID, so that its receiver can tell; none is lost (COM-21).</summary>
internal sealed class MailRoom(MailQueue queue, MailWording wording, IMailTransport transport, MailSettings settings, Installation installation, Recipients recipients, MasterKey master)
{
    /// <summary>Sends until nothing is due; returns how many the provider accepted.</summary>
    public async Task<int> SendAllDue(CancellationToken ct = default)
    {
        var accepted = 0;
        while (await queue.TakeNext(ct) is { } mail)
        {
            var answer = await Tried(mail, ct);
            await queue.Note(mail, answer, ct);
            if (answer.Handed == Handed.Accepted) accepted++;
        }
        return accepted;
    }

    private async Task<MailAnswer> Tried(TakenMail mail, CancellationToken ct)
    {
        try
        {
            return await Send(mail, ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // One mail that can't be made must not stop the others; the kind of fault only, as its words may quote an address.
            return new(Handed.TryLater, $"could not be handed over ({fault.GetType().Name})");
        }
    }

    private async Task<MailAnswer> Send(TakenMail mail, CancellationToken ct)
    {
        if (await recipients.Of(mail.Person, mail.SealedAddress, ct) is not { } to) return new(Handed.Refused, "nobody’s address is known");
        var values = JsonSerializer.Deserialize<Dictionary<string, string>>(mail.FilledWith) ?? [];
        var (words, _) = await wording.Of(mail.Template, values, mail.SealedValues, to.DisplayName, ct);
        if (!words.Succeeded) return new(Handed.Refused, words.Refusals[0].Words);
        using var message = Message(mail.Id, to, words.Value);
        if (mail.SealedCalendar is { } calendar) message.Attachments.Add(CalendarAttachment.Of(master.Open(calendar, "mail-calendar")));
        return await transport.Hand(message, mail.Id, ct);
    }

    private MailMessage Message(MailId id, MailAddress to, RenderedMail words)
    {
        if (words.Subject.Any(char.IsControl) || to.DisplayName.Any(char.IsControl)) throw new FormatException("A header can’t have a line break in it.");
        var message = new MailMessage(new MailAddress(settings.From.Address, installation.Profile.Partnership.Name), to) { Subject = words.Subject, SubjectEncoding = Encoding.UTF8 };
        message.Headers.Add("Message-ID", $"<{id}@{settings.From.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.AlternateViews.Add(View(words.Text, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(View(words.Html, MediaTypeNames.Text.Html));
        return message;
    }

    private static AlternateView View(string content, string type)
    {
        var view = AlternateView.CreateAlternateViewFromString(content, Encoding.UTF8, type);
        view.TransferEncoding = TransferEncoding.QuotedPrintable;
        return view;
    }
}
