using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Calendar;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Programmes.ReadAProgramme;

/// <summary>A programme with what is public of it; null while nothing is (PLT-04).</summary>
internal sealed record PublicProgramme(string Slug) : IQuery<PublicProgrammeView?>;

internal sealed record PublicProgrammeView(string Title, string Summary, DateOnly From, DateOnly To, IReadOnlyList<CalendarRow> Rows);

internal sealed class PublicProgrammeHandler(Reading<TrainingDbContext> reading) : IRequestHandler<PublicProgramme, PublicProgrammeView?>
{
    public async Task<PublicProgrammeView?> Handle(PublicProgramme request, CancellationToken cancellationToken)
    {
        if (await reading.Db.Programmes.SingleOrDefaultAsync(one => one.Slug == request.Slug, cancellationToken) is not { } programme) return null;
        var rows = await reading.Db.Sessions.Public().Where(one => one.Programme == programme.Id && one.StartsAt != null).InOrder().Select(CalendarRow.Columns).ToListAsync(cancellationToken);
        return rows.Count == 0 ? null : new(programme.Title, programme.Summary, programme.From, programme.To, rows);
    }
}
