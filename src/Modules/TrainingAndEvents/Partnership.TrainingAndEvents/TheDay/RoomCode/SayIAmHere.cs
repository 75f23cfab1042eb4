using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.TheDay.RoomCode;

/// <summary>Somebody in the room says that they are there (TRN-20): by their visit or account, or by the address they booked with. Whatever is wrong is answered the same.</summary>
/// <param name="Email">Null for who is known by their visit or account.</param>
internal sealed record SayIAmHere(string Code, string? Email) : ICommand
{
    public override string ToString() => "SayIAmHere •••";
}

internal sealed class SayIAmHereHandler(TrainingDbContext db, IAct act, ClosedParts closed, KnowingAttendees knowing, TakingAttendance attendance) : IRequestHandler<SayIAmHere, Outcome>
{
    public const string AskTheOrganiser = "We can’t find your place with this. Check what you typed, or ask the organiser in the room: they can mark you on their list.";

    public async Task<Outcome> Handle(SayIAmHere request, CancellationToken cancellationToken)
    {
        var id = await db.Sessions.Where(one => one.CheckInCode == request.Code).Select(one => one.Id).SingleOrDefaultAsync(cancellationToken);
        // Who it is comes before the session's lock, as in booking.
        if (id == default || await Who(request.Email, cancellationToken) is not { } attendee) return Refused();
        if (await attendance.Of(id, cancellationToken) is not { } list || !list.Session.TakesTheRoomCodeAt(act.At) || list.Places.Find(place => place.Attendee == attendee) is not { } place) return Refused();
        await attendance.Mark(list, [new(place.Id, Came: true)], MarkedHow.Code, cancellationToken);
        return Outcome.Done;
    }

    private async Task<AttendeeId?> Who(string? email, CancellationToken ct)
    {
        if (email is null) return (await knowing.WhoActs(ct))?.Id;
        var fingerprint = closed.Fingerprint(email);
        return (await db.Addresses.SingleOrDefaultAsync(one => one.Fingerprint == fingerprint, ct))?.Attendee;
    }

    private static Outcome Refused() => Outcome.Refused(AskTheOrganiser, nameof(SayIAmHere.Email));
}

/// <summary>The session whose room has this code and takes it now; null where there is none.</summary>
internal sealed record SessionInTheRoom(string Code) : IQuery<Session?>;

internal sealed class AnswerSessionInTheRoom(Reading<TrainingDbContext> reading, TimeProvider clock) : IRequestHandler<SessionInTheRoom, Session?>
{
    public async Task<Session?> Handle(SessionInTheRoom request, CancellationToken cancellationToken) =>
        await reading.Db.Sessions.SingleOrDefaultAsync(one => one.CheckInCode == request.Code, cancellationToken) is { } session && session.TakesTheRoomCodeAt(clock.GetUtcNow()) ? session : null;
}
