using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Audit;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;

namespace Partnership.TrainingAndEvents.Sessions.RunASession;

internal sealed class AnswerSessionToRun(Reading<TrainingDbContext> reading, ICurrentActor current, ClosedParts closed, Installation installation, Trace trace, TimeProvider clock) : IRequestHandler<SessionToRun, RunningSession?>
{
    public async Task<RunningSession?> Handle(SessionToRun request, CancellationToken cancellationToken)
    {
        var db = reading.Db;
        if (await db.Sessions.RunBy(current.Actor).SingleOrDefaultAsync(one => one.Number == request.Number, cancellationToken) is not { } session) return null;
        var people = await People(session, cancellationToken);
        if (people.Count == 0 && session.JoiningLink is not null) await trace.Leave(TrainingStream.Of(session.Id), $"read how session {session.Number} is joined", cancellationToken);
        if (people.Count > 0) await trace.Leave(TrainingStream.Of(session.Id), $"read who comes to session {session.Number}", cancellationToken);
        var course = session.Course is { } id ? await db.Courses.Where(one => one.Id == id).Select(one => new { one.Number, one.Title }).SingleOrDefaultAsync(cancellationToken) : null;
        var programme = session.Programme is { } of ? await db.Programmes.Where(one => one.Id == of).Select(one => new { one.Slug, one.Title }).SingleOrDefaultAsync(cancellationToken) : null;
        return new(session, session.JoiningLink is { } link ? closed.Open(session.Id.Value, link) : null, people.Max(one => one.OfferUntil),
            course is null ? null : (course.Number, course.Title), programme is null ? null : (programme.Slug, programme.Title), NameOf(session.Agency), people, await Kept(session, cancellationToken));
    }

    private async Task<IReadOnlyList<WhoComes>> People(Session session, CancellationToken ct)
    {
        var rows = await reading.Db.Places.Of(session.Id).StillOpen().OrderBy(place => place.Arrival)
            .Join(reading.Db.Attendees, place => place.Attendee, attendee => attendee.Id, (place, attendee) => new { place, attendee }).ToListAsync(ct);
        var turns = rows.Where(row => row.place.State == PlaceState.Waiting).OrderBy(row => row.place.Arrival).Select((row, at) => (row.place.Id, Turn: at + 1)).ToDictionary(one => one.Id, one => one.Turn);
        return
        [
            .. rows.Select(row => new WhoComes(row.place.Id.Value, row.attendee.Id.Value, closed.Of(row.attendee).Name, NameOf(row.place.Agency) ?? Claimed(row.attendee), row.place.State, row.place.OfferUntil,
                turns.TryGetValue(row.place.Id, out var turn) ? turn : null, row.place.Needs is { } needs ? closed.Open(row.place.Id.Value, needs) : null, row.place.BookedByName))
                .OrderBy(one => one.Turn ?? 0).ThenBy(one => one.Name, StringComparer.CurrentCultureIgnoreCase),
        ];
    }

    private async Task<IReadOnlyList<KeptForAnAgency>> Kept(Session session, CancellationToken ct)
    {
        var held = await reading.Db.Places.Of(session.Id).Held().Where(place => place.Agency != null).GroupBy(place => place.Agency).Select(of => new { of.Key, Count = of.Count() }).ToListAsync(ct);
        var today = London.Today(clock);
        return [.. session.Reservations.OrderBy(one => one.Until).Select(one => new KeptForAnAgency(one.Agency, NameOf(one.Agency) ?? one.Agency, one.Places, Math.Min(one.Places, held.FirstOrDefault(of => of.Key == one.Agency)?.Count ?? 0), one.Until, one.Until >= today))];
    }

    private string? NameOf(string? agency) => agency is null ? null : installation.Profile.Agency(agency)?.Name ?? agency;

    private static string? Claimed(Attendee attendee) => attendee.ClaimedAgency is { } words ? $"{words} (to be settled)" : null;
}
