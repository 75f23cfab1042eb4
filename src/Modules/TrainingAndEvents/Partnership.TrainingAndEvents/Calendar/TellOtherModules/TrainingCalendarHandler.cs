using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Contracts;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Calendar.TellOtherModules;

/// <summary>The calendar for the bulletin and for packs, asked for as the pages ask (TRN-06).</summary>
internal sealed class TrainingCalendarHandler(Reading<TrainingDbContext> reading, TimeProvider clock) : IRequestHandler<TrainingCalendar, IReadOnlyList<CalendarLine>>
{
    public async Task<IReadOnlyList<CalendarLine>> Handle(TrainingCalendar request, CancellationToken cancellationToken)
    {
        var rows = await reading.Db.Sessions.Between(request.From, request.To).InOrder().Select(CalendarRow.Columns).ToListAsync(cancellationToken);
        return [.. rows.Select(Line)];
    }

    private CalendarLine Line(CalendarRow row) => new(row.Id, row.Title, SessionWords.Of(row.Kind), row.Level is { } level ? SessionWords.Of(level) : null, row.StartsAt.GetValueOrDefault(),
        row.When, row.Where, row.Provider, SessionWords.Places(row.State, row.StartsAt <= clock.GetUtcNow(), row.Left, row.Waiting), row.Href);
}
