using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Acts;
using Partnership.Platform.Audit;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Attendees.PutTogether;

/// <summary>Two of a session's list side by side, with their addresses; null where they are not both on it.</summary>
internal sealed record TwoOnAList(long Session, Guid One, Guid Other) : IQuery<PerhapsOne?>;

internal sealed record PerhapsOne(string Session, WhoOnAList One, WhoOnAList Other);

/// <param name="Sessions">In how many sessions they have a place or had one.</param>
internal sealed record WhoOnAList(string Name, string Email, string? Agency, PlaceState State, DateTimeOffset BookedAt, int Sessions)
{
    public override string ToString() => "•••";
}

internal sealed class AnswerTwoOnAList(Reading<TrainingDbContext> reading, ICurrentActor current, ClosedParts closed, Installation installation, Trace trace) : IRequestHandler<TwoOnAList, PerhapsOne?>
{
    public async Task<PerhapsOne?> Handle(TwoOnAList request, CancellationToken cancellationToken)
    {
        var db = reading.Db;
        if (await db.Sessions.RunBy(current.Actor).SingleOrDefaultAsync(one => one.Number == request.Session, cancellationToken) is not { } session) return null;
        if (request.One == request.Other || await Who(session, request.One, cancellationToken) is not { } one || await Who(session, request.Other, cancellationToken) is not { } other) return null;
        await trace.Leave(TrainingStream.Of(session.Id), $"read who comes to session {session.Number}, with two of their addresses", cancellationToken);
        return new(session.Title, one, other);
    }

    private async Task<WhoOnAList?> Who(Session session, Guid attendee, CancellationToken ct)
    {
        var db = reading.Db;
        var id = new AttendeeId(attendee);
        if (await db.Places.Of(session.Id).StillOpen().SingleOrDefaultAsync(place => place.Attendee == id, ct) is not { } place) return null;
        var details = closed.Of(await db.Attendees.SingleAsync(one => one.Id == id, ct));
        return new(details.Name, details.Email, place.Agency is { } agency ? installation.Profile.Agency(agency)?.Name ?? agency : null, place.State, place.BookedAt, await db.Places.CountAsync(of => of.Attendee == id, ct));
    }
}
