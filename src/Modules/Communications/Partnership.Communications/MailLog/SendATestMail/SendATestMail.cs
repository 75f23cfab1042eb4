using MediatR;
using Partnership.Communications.Contracts;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;

namespace Partnership.Communications.MailLog.SendATestMail;

/// <summary>Sends whoever asks a mail that says nothing, to see that mail arrives.</summary>
internal sealed record SendATestMail(Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class SendATestMailHandler(IAct act, IMediator mediator) : IRequestHandler<SendATestMail, Outcome>
{
    public async Task<Outcome> Handle(SendATestMail request, CancellationToken cancellationToken)
    {
        if (act.Actor.Person is not { } me || await mediator.Send(new ContactsOf([me]), cancellationToken) is not [var contact])
            return Outcome.Refused("Nobody’s address is known to send it to.");
        var stream = AuditStream.Account(me);
        act.Record(stream, "asked for a test mail");
        act.Publish(new SendMail("communications.test-mail", me, null, new Dictionary<string, string>
        {
            [MailValues.Name] = contact.Name,
            [MailValues.Date] = London.DateOf(act.At).InWords(),
            [MailValues.Link] = "/communications/mail-log",
        }), stream);
        return Outcome.Done;
    }
}
