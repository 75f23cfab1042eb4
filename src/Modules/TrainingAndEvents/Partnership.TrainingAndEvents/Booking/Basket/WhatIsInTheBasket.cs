using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Booking.Basket;

/// <summary>The sessions of a basket, as they stand for whoever books; null where one of them is not in the calendar.</summary>
/// <param name="Attendee">Null for who has never booked.</param>
internal sealed record WhatIsInTheBasket(IReadOnlyList<long> Numbers, AttendeeId? Attendee, string? Agency) : IQuery<Basket?>;

internal sealed class AnswerWhatIsInTheBasket(Reading<TrainingDbContext> reading, TimeProvider clock) : IRequestHandler<WhatIsInTheBasket, Basket?>
{
    public async Task<Basket?> Handle(WhatIsInTheBasket request, CancellationToken cancellationToken)
    {
        var wanted = request.Numbers.Distinct().ToList();
        var sessions = await reading.Db.Sessions.Public().Where(one => wanted.Contains(one.Number)).OrderBy(one => one.StartsAt).ThenBy(one => one.Number).ToListAsync(cancellationToken);
        if (sessions.Count != wanted.Count) return null;
        var held = request.Attendee is { } attendee ? await Held(attendee, cancellationToken) : [];
        var taken = await TakenByAgencies([.. sessions.Where(one => one.Reservations.Count > 0).Select(one => one.Id)], cancellationToken);
        return new([.. sessions.Select(one => Of(one, sessions, held, Free(one, request.Agency, taken)))]);
    }

    private BasketSession Of(Session session, List<Session> all, List<HeldSession> held, int free)
    {
        var theirs = held.Find(one => one.Session.Id == session.Id);
        var canNot = session.State == SessionState.Cancelled ? $"Cancelled: {session.CancelledBecause}"
            : !session.TakesBookingsAt(clock.GetUtcNow()) ? "It has begun: it can’t be booked any more."
            : theirs is not null ? theirs.State == PlaceState.Waiting ? "You are on its waiting list already." : "You have a place there, or have asked for one, already."
            : null;
        return new(session, free, theirs, canNot, canNot is null ? Clash.Of(session, all, held) : []);
    }

    private async Task<List<HeldSession>> Held(AttendeeId attendee, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await reading.Db.Places.StillOpen().Where(place => place.Attendee == attendee)
            .Join(reading.Db.Sessions.Where(one => one.EndsAt > now), place => place.Session, session => session.Id, (place, session) => new HeldSession(session, place.Id, place.State)).ToListAsync(ct);
    }

    private int Free(Session session, string? agency, ILookup<TrainingSessionId, (string Agency, int Held)> taken)
    {
        var today = London.Today(clock);
        var kept = session.Reservations.Where(one => one.Until >= today).ToList();
        // Whoever waits comes before whoever comes now.
        return session.Waiting > 0 && kept.Count == 0 ? 0 : new Allocation(session.Capacity, session.Held, kept, taken[session.Id].ToDictionary(one => one.Agency, one => one.Held)).FreeFor(agency);
    }

    private async Task<ILookup<TrainingSessionId, (string Agency, int Held)>> TakenByAgencies(List<TrainingSessionId> sessions, CancellationToken ct)
    {
        if (sessions.Count == 0) return Enumerable.Empty<TrainingSessionId>().ToLookup(one => one, _ => ("", 0));
        var counts = await reading.Db.Places.Held().Where(place => sessions.Contains(place.Session) && place.Agency != null)
            .GroupBy(place => new { place.Session, place.Agency }).Select(of => new { of.Key.Session, of.Key.Agency, Held = of.Count() }).ToListAsync(ct);
        return counts.ToLookup(one => one.Session, one => (one.Agency ?? "", one.Held));
    }
}
