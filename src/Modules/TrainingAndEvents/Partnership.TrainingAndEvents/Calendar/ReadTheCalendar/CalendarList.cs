using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Calendar.ReadTheCalendar;

/// <summary>What is to come, in order (TRN-03).</summary>
/// <param name="From">Only from this month on.</param>
/// <param name="After">The last one of the page before.</param>
internal sealed record CalendarList(CalendarFilter Filter, DateOnly? From, CalendarKey? After) : IQuery<CalendarListView>;

/// <param name="Count">Of all pages.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
internal sealed record CalendarListView(int Count, IReadOnlyList<CalendarRow> Rows, CalendarKey? Next, IReadOnlyList<ComingProgramme> Programmes);

/// <summary>A programme that has something in the calendar and is not over.</summary>
internal sealed record ComingProgramme(string Slug, string Title, DateOnly From, DateOnly To);

internal sealed class CalendarListHandler(Reading<TrainingDbContext> reading, TimeProvider clock) : IRequestHandler<CalendarList, CalendarListView>
{
    private const int PageSize = 50;

    public async Task<CalendarListView> Handle(CalendarList request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var all = reading.Db.Sessions.ComingAt(now).Matching(request.Filter);
        if (request.From is { } month && London.StartOf(month) is var from) all = all.Where(one => one.StartsAt >= from);
        var rows = await PageOf(all, request.After).Take(PageSize + 1).Select(CalendarRow.Columns).ToListAsync(cancellationToken);
        var count = request.After is null && rows.Count <= PageSize ? rows.Count : await all.CountAsync(cancellationToken);
        var next = rows.Count > PageSize ? CalendarKey.Of(rows[PageSize - 1]) : null;
        return new(count, rows[..Math.Min(PageSize, rows.Count)], next, await ProgrammesAt(London.DateOf(now), cancellationToken));
    }

    private static IQueryable<Session> PageOf(IQueryable<Session> all, CalendarKey? after) => (after is null ? all
        : all.Where(one => one.StartsAt >= after.StartsAt && (one.StartsAt > after.StartsAt || one.Number > after.Number))).InOrder();

    private Task<List<ComingProgramme>> ProgrammesAt(DateOnly today, CancellationToken ct)
    {
        var seen = reading.Db.Sessions.Public();
        return reading.Db.Programmes.Where(one => one.To >= today && seen.Any(session => session.Programme == one.Id))
            .OrderBy(one => one.From).Select(one => new ComingProgramme(one.Slug, one.Title, one.From, one.To)).ToListAsync(ct);
    }
}
