using System.Net.Mail;

namespace Partnership.Communications.Sending;

/// <summary>Takes a mail towards its reader.</summary>
internal interface IMailTransport
{
    /// <summary>Hands one message over. A fault is an answer, not an exception.</summary>
    /// <param name="id">The same for every attempt of one mail.</param>
    Task<MailAnswer> Hand(MailMessage message, MailId id, CancellationToken ct);
}

internal enum Handed { Accepted, TryLater, Refused }

/// <summary>What the provider said; words without addresses.</summary>
internal sealed record MailAnswer(Handed Handed, string Words);
