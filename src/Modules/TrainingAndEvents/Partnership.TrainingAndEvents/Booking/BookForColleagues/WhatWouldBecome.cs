using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Agencies;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Booking.BookForColleagues;

/// <summary>What would become of each colleague if they were booked now. It holds nothing: the act judges anew, under the session's lock.</summary>
internal sealed record WhatWouldBecome(long Number, IReadOnlyList<Colleague> Colleagues) : IQuery<IReadOnlyList<Fate>>;

internal enum Fate { GetsAPlace, Waits, HasOneAlready, IsKnownElsewhere }

internal sealed class AnswerWhatWouldBecome(Reading<TrainingDbContext> reading, TheirAgency their, ClosedParts closed, TimeProvider clock) : IRequestHandler<WhatWouldBecome, IReadOnlyList<Fate>>
{
    public async Task<IReadOnlyList<Fate>> Handle(WhatWouldBecome request, CancellationToken cancellationToken)
    {
        if (their.Key is not { } agency || await reading.Db.Sessions.Public().SingleOrDefaultAsync(one => one.Number == request.Number, cancellationToken) is not { } session) return [];
        var known = await Known(session, request.Colleagues, cancellationToken);
        var (free, there) = (await Free(session, cancellationToken), new HashSet<AttendeeId>());
        return [.. request.Colleagues.Select(one => Of(known.GetValueOrDefault(Convert.ToHexString(closed.Fingerprint(one.Email))), agency, free, there))];
    }

    private static Fate Of(Known? known, string agency, Allocation free, HashSet<AttendeeId> there)
    {
        if (known is { Agency: { } works } && works != agency) return Fate.IsKnownElsewhere;
        if (known is not null && (known.IsThere || !there.Add(known.Id))) return Fate.HasOneAlready;
        if (free.FreeFor(agency) == 0) return Fate.Waits;
        free.Take(agency);
        return Fate.GetsAPlace;
    }

    private async Task<Dictionary<string, Known>> Known(Session session, IReadOnlyList<Colleague> colleagues, CancellationToken ct)
    {
        var prints = colleagues.Select(one => closed.Fingerprint(one.Email)).ToList();
        var open = reading.Db.Places.Of(session.Id).StillOpen();
        var found = await reading.Db.Addresses.Where(address => prints.Contains(address.Fingerprint))
            .Join(reading.Db.Attendees, address => address.Attendee, attendee => attendee.Id, (address, attendee) => new { address.Fingerprint, attendee.Id, attendee.Agency, IsThere = open.Any(place => place.Attendee == attendee.Id) })
            .ToListAsync(ct);
        return found.ToDictionary(one => Convert.ToHexString(one.Fingerprint), one => new Known(one.Id, one.Agency, one.IsThere));
    }

    private async Task<Allocation> Free(Session session, CancellationToken ct)
    {
        var today = London.Today(clock);
        var kept = session.Reservations.Where(one => one.Until >= today).ToList();
        var heldBy = await reading.Db.Places.Of(session.Id).Held().Where(place => place.Agency != null).GroupBy(place => place.Agency).Select(of => new { Agency = of.Key, Count = of.Count() }).ToListAsync(ct);
        return new(session.Capacity, session.Held, kept, heldBy.ToDictionary(one => one.Agency ?? "", one => one.Count));
    }
}

internal sealed record Known(AttendeeId Id, string? Agency, bool IsThere);
