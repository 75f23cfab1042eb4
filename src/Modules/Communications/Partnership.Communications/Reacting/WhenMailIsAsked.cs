using System.Text.Json;
using Partnership.Communications.Contracts;
using Partnership.Communications.MailLog;
using Partnership.Communications.Persistence;
using Partnership.Communications.Sending;
using Partnership.Communications.Templates;
using Partnership.Kernel.Identity;
using Partnership.Platform.Messaging;
using Partnership.Platform.Vaults;

namespace Partnership.Communications.Reacting;

/// <summary>Puts the mail in the queue and the log. One whose words can't be made is kept and shown to staff: nothing is dropped, and no other mail waits for it;
/// but what is about a case that is closed to its recipient never leaves (BYD-10).</summary>
internal sealed class WhenMailIsAsked(CommunicationsDbContext db, MailWording wording, Recipients recipients, ICaseDoor door, TimeProvider clock) : IReceive<SendMail>
{
    public async Task Receive(SendMail message, Envelope envelope, CancellationToken ct)
    {
        var about = MailAccess.CaseOf(envelope.Aggregate);
        if (about is { } of && message.Person is { } recipient && (await door.ClosedTo(recipient, ct)).Any(one => one.Value == of)) return;
        // What may not be in a mail is not kept either.
        var allowed = message.Values.Where(value => MailValues.All.Contains(value.Key)).ToDictionary();
        var sealedValues = Bytes(message.SealedValues);
        var mail = new Mail(Ids.New<MailId>(clock), message.Template, message.Person, Bytes(message.SealedAddress), JsonSerializer.Serialize(allowed), sealedValues, envelope.OccurredAt, about,
            Bytes(message.SealedCalendar));
        var to = await recipients.Of(message.Person, mail.SealedAddress, ct);
        var (words, version) = await wording.Of(message.Template, message.Values, sealedValues, to?.DisplayName ?? "", ct);
        if (message.Person is null == message.SealedAddress is null) mail.CannotLeave("A mail goes to a person or to a sealed address, one of the two.");
        else if (to is null) mail.CannotLeave("Nobody’s address is known.");
        else if (words.Succeeded) mail.WillSay(words.Value.Subject, version);
        else mail.CannotLeave(words.Refusals[0].Words);
        db.Mails.Add(mail);
    }

    private static byte[]? Bytes(string? base64) => base64 is null ? null : Convert.FromBase64String(base64);
}
