using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Courses;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Programmes;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Calendar.ReadASession;

/// <summary>One session as anybody may read it; null where it is not, or never was, in the calendar (TRN-01, PLT-04).</summary>
internal sealed record PublicSession(int Number) : IQuery<PublicSessionView?>;

/// <param name="Outcomes">What people can do afterwards, a line each; empty for events.</param>
/// <param name="Others">Of the same course, still to come.</param>
/// <param name="IsTheirs">The reader runs it.</param>
internal sealed record PublicSessionView(CalendarRow Row, SessionDetails Details, IReadOnlyList<string> Outcomes, (string Slug, string Title)? Programme, IReadOnlyList<CalendarRow> Others, bool IsTheirs);

/// <summary>What the page of a session says beyond its line in the calendar.</summary>
/// <param name="KeptUntil">Until when some places are kept for an agency; null where none ever were.</param>
internal sealed record SessionDetails(string Summary, TargetAudience[] Audience, string? VenueAccess, string? Trainers, bool OpenToPublic, bool NeedsManager, bool AsksAccess, DateTimeOffset? CancelledAt, DateOnly? KeptUntil, CourseId? Course, ProgrammeId? Programme);

internal sealed class PublicSessionHandler(Reading<TrainingDbContext> reading, ICurrentActor current, TimeProvider clock) : IRequestHandler<PublicSession, PublicSessionView?>
{
    private const int MostOthers = 6;

    public async Task<PublicSessionView?> Handle(PublicSession request, CancellationToken cancellationToken)
    {
        var one = reading.Db.Sessions.Public().Where(session => session.Number == request.Number);
        if (await one.Select(CalendarRow.Columns).SingleOrDefaultAsync(cancellationToken) is not { } row || await Details(one, cancellationToken) is not { } details) return null;
        return new(row, details, await Outcomes(details.Course, cancellationToken), await Programme(details.Programme, cancellationToken), await Others(row, details.Course, cancellationToken),
            current.Actor.Person is not null && await reading.Db.Sessions.RunBy(current.Actor).Has(row.Id, cancellationToken));
    }

    private static Task<SessionDetails?> Details(IQueryable<Session> sessions, CancellationToken ct) => sessions
        .Select(one => new SessionDetails(one.Summary, one.Audience, one.VenueAccess, one.Trainers, one.OpenToPublic, one.NeedsManager, one.AsksAccess, one.CancelledAt, one.Reservations.Max(kept => (DateOnly?)kept.Until), one.Course, one.Programme)).SingleOrDefaultAsync(ct);

    private async Task<IReadOnlyList<string>> Outcomes(CourseId? course, CancellationToken ct)
    {
        var outcomes = course is null ? null : await reading.Db.Courses.Where(one => one.Id == course).Select(one => one.Outcomes).SingleOrDefaultAsync(ct);
        return outcomes?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
    }

    private async Task<(string, string)?> Programme(ProgrammeId? programme, CancellationToken ct) =>
        programme is not null && await reading.Db.Programmes.Where(one => one.Id == programme).Select(one => new { one.Slug, one.Title }).SingleOrDefaultAsync(ct) is { } of ? (of.Slug, of.Title) : null;

    private async Task<IReadOnlyList<CalendarRow>> Others(CalendarRow row, CourseId? course, CancellationToken ct) => course is null ? []
        : await reading.Db.Sessions.ComingAt(clock.GetUtcNow()).Where(one => one.Course == course && one.Id != row.Id).InOrder().Take(MostOthers).Select(CalendarRow.Columns).ToListAsync(ct);
}
