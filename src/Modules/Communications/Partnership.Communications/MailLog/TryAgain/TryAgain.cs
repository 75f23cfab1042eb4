using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Communications.Persistence;
using Partnership.Communications.Sending;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Platform.Vaults;

namespace Partnership.Communications.MailLog.TryAgain;

/// <summary>A failed mail goes into the queue again.</summary>
internal sealed record TryAgain(MailId Mail) : ICommand;

internal sealed class TryAgainHandler(CommunicationsDbContext db, IAct act, ICaseDoor door) : IRequestHandler<TryAgain, Outcome>
{
    public async Task<Outcome> Handle(TryAgain request, CancellationToken cancellationToken)
    {
        if (await db.Mails.VisibleTo(await door.ClosedToActor(act.Actor, cancellationToken)).SingleOrDefaultAsync(mail => mail.Id == request.Mail, cancellationToken) is not { } mail) return Outcome.NotFound;
        if (mail.TryAgain(act.At) is { Succeeded: false } refused) return refused;
        act.Record(AuditStream.Of("mail", mail.Id.ToString()), $"asked for the mail “{mail.Subject}” to be sent again");
        return Outcome.Done;
    }
}
