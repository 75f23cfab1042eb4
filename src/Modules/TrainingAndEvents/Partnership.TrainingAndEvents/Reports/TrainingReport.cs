using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Audit;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;
using Partnership.TrainingAndEvents.Telling;

namespace Partnership.TrainingAndEvents.Reports;

/// <summary>What came of the sessions held between two days (TRN-24). The database counts; no rows about people are read.</summary>
/// <param name="Taken">Which table leaves as a file, for the trail; null for a look at the page.</param>
internal sealed record TrainingReport(DateOnly From, DateOnly To, string? Taken = null) : IQuery<TrainingFigures>;

internal sealed class AnswerTrainingReport(Reading<TrainingDbContext> reading, Trace trace, TimeProvider clock) : IRequestHandler<TrainingReport, TrainingFigures>
{
    private const int MostLines = 20;

    public async Task<TrainingFigures> Handle(TrainingReport request, CancellationToken cancellationToken)
    {
        if (request.Taken is { } taken) await trace.LeaveExport(TrainingStream.Plan, $"downloaded the training report “{taken}”, {request.From.InWords()} to {request.To.InWords()}", cancellationToken);
        var held = Held(request);
        var placed = reading.Db.Places.Where(place => place.State == PlaceState.Confirmed).Join(held, place => place.Session, session => session.Id, (place, session) => new Placed { Place = place, Session = session });
        var marked = placed.Where(one => one.Place.Came != null);
        var waited = reading.Db.Places.Where(place => place.State == PlaceState.Waiting).Join(held, place => place.Session, session => session.Id, (place, session) => new Placed { Place = place, Session = session });
        var all = await marked.GroupBy(_ => 1).Select(of => new Attendance(of.Count(one => one.Place.Came == true), of.Count(one => one.Place.Came == false))).SingleOrDefaultAsync(cancellationToken);
        return new()
        {
            All = all ?? new(0, 0),
            NotMarked = await placed.CountAsync(one => one.Place.Came == null, cancellationToken),
            Sessions = await held.CountAsync(cancellationToken),
            ByAgency = await ByAgency(marked, cancellationToken),
            ByReminder = await ByReminder(marked, cancellationToken),
            ByTimeAhead = await ByTimeAhead(marked, cancellationToken),
            ByCourse = await ByCourse(held, cancellationToken),
            Lines = await Lines(held, cancellationToken),
            Capacity = await held.SumAsync(session => session.Capacity, cancellationToken),
            Waited = await waited.Select(one => one.Place.Attendee).Distinct().CountAsync(cancellationToken),
            NeverGotAPlace = await NeverGotAPlace(waited, cancellationToken),
        };
    }

    private IQueryable<Session> Held(TrainingReport request)
    {
        var (now, from, to) = (clock.GetUtcNow(), London.StartOf(request.From), London.StartOf(request.To.AddDays(1)));
        return reading.Db.Sessions.Where(session => session.State == SessionState.Published && session.StartsAt >= from && session.StartsAt < to && session.EndsAt <= now);
    }

    private static async Task<IReadOnlyList<Of<string>>> ByAgency(IQueryable<Placed> marked, CancellationToken ct) =>
        await marked.GroupBy(one => one.Place.Agency ?? "").Select(of => new Of<string>(of.Key, of.Count(one => one.Place.Came == true), of.Count(one => one.Place.Came == false),
            of.Where(one => one.Place.Came == true).Select(one => one.Place.Attendee).Distinct().Count())).ToListAsync(ct);

    private async Task<IReadOnlyList<Of<bool>>> ByReminder(IQueryable<Placed> marked, CancellationToken ct) =>
        await marked.Select(one => new { one.Place.Came, Reminded = reading.Db.Notices.Any(notice => notice.Place == one.Place.Id && notice.Kind == NoticeKind.DayBefore) })
            .GroupBy(one => one.Reminded).Select(of => new Of<bool>(of.Key, of.Count(one => one.Came == true), of.Count(one => one.Came == false), 0)).ToListAsync(ct);

    private static async Task<IReadOnlyList<Of<BookedAhead>>> ByTimeAhead(IQueryable<Placed> marked, CancellationToken ct)
    {
        var counted = await marked.Select(one => new
        {
            one.Place.Came,
            Ahead = one.Session.StartsAt < one.Place.BookedAt.AddDays(1) ? 0 : one.Session.StartsAt < one.Place.BookedAt.AddDays(7) ? 1 : one.Session.StartsAt < one.Place.BookedAt.AddDays(28) ? 2 : 3,
        }).GroupBy(one => one.Ahead).Select(of => new { of.Key, Came = of.Count(one => one.Came == true), DidNot = of.Count(one => one.Came == false) }).OrderBy(of => of.Key).ToListAsync(ct);
        return [.. counted.Select(one => new Of<BookedAhead>((BookedAhead)one.Key, one.Came, one.DidNot))];
    }

    /// <summary>Each session's own people first, then the sessions of a course: its cost is counted once, however many came.</summary>
    private async Task<IReadOnlyList<CourseFigures>> ByCourse(IQueryable<Session> held, CancellationToken ct)
    {
        var sessions = held.Select(session => new
        {
            session.Course,
            session.Capacity,
            session.CostPence,
            Came = reading.Db.Places.Count(place => place.Session == session.Id && place.State == PlaceState.Confirmed && place.Came == true),
            DidNot = reading.Db.Places.Count(place => place.Session == session.Id && place.State == PlaceState.Confirmed && place.Came == false),
        });
        var counted = await sessions.GroupBy(one => one.Course).Select(of => new
        {
            of.Key,
            Sessions = of.Count(),
            Capacity = of.Sum(one => one.Capacity),
            Came = of.Sum(one => one.Came),
            DidNot = of.Sum(one => one.DidNot),
            Cost = of.Sum(one => one.CostPence ?? 0),
            CameAtCost = of.Sum(one => one.CostPence == null ? 0 : one.Came),
            WithoutCost = of.Count(one => one.CostPence == null),
        }).ToListAsync(ct);
        var courses = await reading.Db.Courses.Select(one => new { one.Id, one.Title, one.Level }).ToDictionaryAsync(one => one.Id, ct);
        return [.. counted.Select(one => one.Key is { } key ? (one, courses[key].Title, Level: (Level?)courses[key].Level) : (one, Title: (string?)null, Level: null))
            .Select(of => new CourseFigures(of.Title, of.Level, of.one.Sessions, of.one.Capacity, of.one.Came, of.one.DidNot, of.one.Cost, of.one.CameAtCost, of.one.WithoutCost))
            .OrderBy(one => one.Course is null).ThenBy(one => one.Course, StringComparer.CurrentCulture)];
    }

    private static async Task<IReadOnlyList<Line>> Lines(IQueryable<Session> held, CancellationToken ct) =>
        [.. (await held.Where(session => session.Waiting > 0).OrderByDescending(session => (double)session.Waiting / session.Capacity).ThenBy(session => session.Number).Take(MostLines)
            .Select(session => new { session.Title, session.StartsAt, session.Capacity, session.Waiting }).ToListAsync(ct))
            .Select(one => new Line(one.Title, London.DateOf(one.StartsAt ?? default), one.Capacity, one.Waiting))];

    private Task<int> NeverGotAPlace(IQueryable<Placed> waited, CancellationToken ct) =>
        waited.Where(one => !reading.Db.Places.Any(other => other.Attendee == one.Place.Attendee && other.State == PlaceState.Confirmed
                && reading.Db.Sessions.Any(session => session.Id == other.Session && session.Course != null && session.Course == one.Session.Course)))
            .Select(one => one.Place.Attendee).Distinct().CountAsync(ct);

    private sealed class Placed
    {
        public required Place Place { get; init; }
        public required Session Session { get; init; }
    }
}
