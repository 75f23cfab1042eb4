using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;
using Partnership.TrainingAndEvents.Telling;

namespace Partnership.TrainingAndEvents.Planning.Attendance;

/// <summary>The partnership's stated worry, seen while something can still be done (S1, TRN-16): what will run half empty, where many wait, and who was expected and did not come.</summary>
internal sealed record WhoWillCome : IQuery<ComingAttendance>;

/// <param name="Absences">Of the last year, where some did not come, the most first.</param>
internal sealed record ComingAttendance(IReadOnlyList<Session> HalfEmpty, IReadOnlyList<Session> Pressure, IReadOnlyDictionary<Guid, long> Courses, IReadOnlyList<Absence> Absences, Absence Reminded, Absence NotReminded);

/// <param name="Who">The agency in words.</param>
/// <param name="Expected">Who had a place and of whom it is known whether they were there.</param>
internal sealed record Absence(string Who, int Expected, int DidNotCome);

internal sealed class AnswerWhoWillCome(Reading<TrainingDbContext> reading, Installation installation, TimeProvider clock) : IRequestHandler<WhoWillCome, ComingAttendance>
{
    /// <summary>One who did not come of two says nothing about an agency.</summary>
    private const int FewestExpected = 5, MostShown = 5;

    public async Task<ComingAttendance> Handle(WhoWillCome request, CancellationToken cancellationToken)
    {
        var (db, now) = (reading.Db, clock.GetUtcNow());
        var pressure = await db.Sessions.HasPressure(now).ToListAsync(cancellationToken);
        var courses = await db.Courses.Where(one => one.RetiredAt == null).Select(one => new { one.Id, one.Number }).ToDictionaryAsync(one => one.Id.Value, one => one.Number, cancellationToken);
        var known = db.Places.Where(place => place.State == PlaceState.Confirmed && place.Came != null && db.Sessions.Any(one => one.Id == place.Session && one.StartsAt > now.AddYears(-1)));
        var byAgency = await known.GroupBy(place => place.Agency).Select(of => new { Agency = of.Key, Expected = of.Count(), Away = of.Count(place => place.Came == false) }).ToListAsync(cancellationToken);
        var reminded = known.Where(place => db.Notices.Any(notice => notice.Place == place.Id && (notice.Kind == NoticeKind.WeekBefore || notice.Kind == NoticeKind.DayBefore)));
        var (expected, away) = (await reminded.CountAsync(cancellationToken), await reminded.CountAsync(place => place.Came == false, cancellationToken));
        return new(await db.Sessions.WillRunHalfEmpty(now).ToListAsync(cancellationToken), pressure, courses,
            [.. byAgency.Where(of => of.Away > 0 && of.Expected >= FewestExpected).OrderByDescending(of => (double)of.Away / of.Expected).ThenBy(of => of.Agency).Take(MostShown)
                .Select(of => new Absence(of.Agency is { } agency ? installation.Profile.Agency(agency)?.Name ?? agency : "People of no agency", of.Expected, of.Away))],
            new("With a reminder", expected, away), new("Without one", byAgency.Sum(of => of.Expected) - expected, byAgency.Sum(of => of.Away) - away));
    }
}
