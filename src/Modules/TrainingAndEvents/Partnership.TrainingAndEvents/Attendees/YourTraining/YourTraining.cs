using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Booking.Basket;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Attendees.YourTraining;

/// <summary>Somebody's own training record (TRN-23): what comes, what waits, and what they have been to.</summary>
internal sealed record YourTraining(AttendeeId Attendee) : IQuery<TrainingRecord>;

/// <param name="Coming">Confirmed, offered, waiting and asked, in the order of time.</param>
/// <param name="Past">What they had a place in, the newest first.</param>
internal sealed record TrainingRecord(IReadOnlyList<ComingPlace> Coming, IReadOnlyList<PastPlace> Past)
{
    public static readonly TrainingRecord Empty = new([], []);

    public IEnumerable<ComingPlace> ToAnswer => Coming.Where(one => one.State == PlaceState.Offered);
    public IEnumerable<ComingPlace> Certain => Coming.Where(one => one.State == PlaceState.Confirmed);
    public IEnumerable<ComingPlace> Open => Coming.Where(one => one.State is PlaceState.Waiting or PlaceState.Asked);
}

/// <param name="InLine">Which number of those who wait.</param>
internal sealed record ComingPlace(PlaceId Id, PlaceState State, Session Session, DateTimeOffset? OfferUntil, int? InLine, IReadOnlyList<Clash> Clashes);

/// <param name="ValidUntil">Until when having been there counts; null for good.</param>
internal sealed record PastPlace(PlaceId Id, Session Session, bool? Came, DateOnly? ValidUntil);

internal sealed class AnswerYourTraining(Reading<TrainingDbContext> reading, TimeProvider clock) : IRequestHandler<YourTraining, TrainingRecord>
{
    public async Task<TrainingRecord> Handle(YourTraining request, CancellationToken cancellationToken) =>
        new(await Coming(request.Attendee, cancellationToken), await Past(request.Attendee, cancellationToken));

    private async Task<List<ComingPlace>> Coming(AttendeeId attendee, CancellationToken ct)
    {
        var (db, now) = (reading.Db, clock.GetUtcNow());
        var open = await db.Places.StillOpen().Where(place => place.Attendee == attendee)
            .Join(db.Sessions.Where(one => one.State == SessionState.Published && one.EndsAt > now), place => place.Session, session => session.Id, (place, session) => new { place, session })
            .OrderBy(one => one.session.StartsAt).ToListAsync(ct);
        var held = open.ConvertAll(one => new HeldSession(one.session, one.place.Id, one.place.State));
        var coming = new List<ComingPlace>();
        foreach (var one in open)
        {
            int? inLine = one.place.State == PlaceState.Waiting ? await db.Places.AheadOf(one.place).CountAsync(ct) + 1 : null;
            coming.Add(new(one.place.Id, one.place.State, one.session, one.place.OfferUntil, inLine, Clash.Of(one.session, [], held)));
        }
        return coming;
    }

    private async Task<List<PastPlace>> Past(AttendeeId attendee, CancellationToken ct)
    {
        var (db, now) = (reading.Db, clock.GetUtcNow());
        var past = await db.Places.Where(place => place.Attendee == attendee && place.State == PlaceState.Confirmed)
            .Join(db.Sessions.Where(one => one.EndsAt <= now), place => place.Session, session => session.Id, (place, session) => new { place.Id, place.Came, session })
            .OrderByDescending(one => one.session.StartsAt).ToListAsync(ct);
        var ids = past.Select(one => one.session.Course).OfType<Courses.CourseId>().Distinct().ToList();
        var courses = await db.Courses.Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, ct);
        return past.ConvertAll(one => new PastPlace(one.Id, one.session, one.Came,
            one.Came == true && one.session is { Course: { } course, StartsAt: { } starts } ? courses[course].ValidUntil(London.DateOf(starts)) : null));
    }
}
