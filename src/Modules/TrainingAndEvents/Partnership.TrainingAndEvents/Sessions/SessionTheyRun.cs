using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Persistence;

namespace Partnership.TrainingAndEvents.Sessions;

/// <summary>A session for who runs it; null for anybody else.</summary>
internal sealed record SessionTheyRun(long Number) : IQuery<Session?>;

internal sealed class AnswerSessionTheyRun(Reading<TrainingDbContext> reading, ICurrentActor current) : IRequestHandler<SessionTheyRun, Session?>
{
    public Task<Session?> Handle(SessionTheyRun request, CancellationToken cancellationToken) =>
        reading.Db.Sessions.RunBy(current.Actor).SingleOrDefaultAsync(one => one.Number == request.Number, cancellationToken);
}
