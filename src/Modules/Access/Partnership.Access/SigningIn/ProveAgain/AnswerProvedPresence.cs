using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Access.Contracts;
using Partnership.Access.Persistence;
using Partnership.Access.Sessions;
using Partnership.Platform.Persistence;

namespace Partnership.Access.SigningIn.ProveAgain;

internal sealed class AnswerProvedPresence(Reading<AccessDbContext> reading, WebActor here, TimeProvider clock) : IRequestHandler<ProvedPresence, bool>
{
    public async Task<bool> Handle(ProvedPresence request, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - request.Within;
        return here.Session is { } id
            && await reading.Db.Sessions.AnyAsync(session => session.Id == id && session.EndedAt == null && session.ProvedAt > since, cancellationToken);
    }
}
