using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Programmes.WriteAProgramme;

/// <summary>A programme and what is in it, for who plans; null where there is none.</summary>
internal sealed record ProgrammeBySlug(string Slug) : IQuery<PlannedProgramme?>;

internal sealed record PlannedProgramme(Programme Programme, IReadOnlyList<Session> Sessions);

internal sealed class AnswerProgrammeBySlug(Reading<TrainingDbContext> reading) : IRequestHandler<ProgrammeBySlug, PlannedProgramme?>
{
    public async Task<PlannedProgramme?> Handle(ProgrammeBySlug request, CancellationToken cancellationToken) =>
        await reading.Db.Programmes.SingleOrDefaultAsync(one => one.Slug == request.Slug, cancellationToken) is not { } programme ? null
            : new(programme, await reading.Db.Sessions.Where(one => one.Programme == programme.Id && one.State != SessionState.Cancelled).OrderBy(one => one.StartsAt == null).ThenBy(one => one.StartsAt).ThenBy(one => one.Number).ToListAsync(cancellationToken));
}
