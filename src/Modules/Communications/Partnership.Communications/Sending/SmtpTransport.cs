using System.Net;
using System.Net.Mail;

namespace Partnership.Communications.Sending;

/// <summary>Any SMTP server, with STARTTLS unless it is switched off.</summary>
internal sealed class SmtpTransport(SmtpSettings settings) : IMailTransport
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public async Task<MailAnswer> Hand(MailMessage message, MailId id, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Tls };
        if (settings.User is not null) client.Credentials = new NetworkCredential(settings.User, settings.Password);
        try
        {
            await client.SendMailAsync(message, limit.Token);
            return new(Handed.Accepted, $"250 accepted by {settings.Host}");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new(Handed.TryLater, $"{settings.Host} did not answer within {Patience.TotalSeconds:0} seconds");
        }
        catch (SmtpException fault)
        {
            // The server's own words may quote the address: the log keeps the code.
            var code = (int)fault.StatusCode;
            return code is >= 500 and < 600 ? new(Handed.Refused, $"{code} {fault.StatusCode} from {settings.Host}")
                : code > 0 ? new(Handed.TryLater, $"{code} {fault.StatusCode} from {settings.Host}")
                : new(Handed.TryLater, $"{settings} could not be reached, or offers no encryption we accept");
        }
    }
}
