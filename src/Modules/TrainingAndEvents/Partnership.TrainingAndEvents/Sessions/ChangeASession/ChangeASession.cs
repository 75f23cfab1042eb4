using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Contracts;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions.Writing;

namespace Partnership.TrainingAndEvents.Sessions.ChangeASession;

/// <summary>Changes what a session says. Where it moves, everybody booked is told (TRN-13); a capacity under what is booked throws nobody out (HRD-33); a higher one lets who waits move up at once.</summary>
/// <param name="Revision">The one that was open; refused where somebody else has saved since.</param>
/// <param name="JoiningLink">Null keeps the one there is; empty takes it away.</param>
/// <param name="Knows">They have seen whom it concerns: people booked whose day moves, or a capacity under what is booked.</param>
internal sealed record ChangeASession(long Number, int Revision, SessionFacts Facts, string? JoiningLink, string? JoiningNotes, bool Knows) : ICommand, ISayWhatASessionIs;

internal sealed class ChangeASessionValidator : SessionFactsValidator<ChangeASession>;

internal sealed class ChangeASessionHandler(TrainingDbContext db, IAct act, WaitingList line, SayingWhatASessionIs saying, ClosedParts closed) : IRequestHandler<ChangeASession, Outcome>
{
    public async Task<Outcome> Handle(ChangeASession request, CancellationToken cancellationToken)
    {
        var id = await db.Sessions.RunBy(act.Actor).Where(one => one.Number == request.Number).Select(one => one.Id).SingleOrDefaultAsync(cancellationToken);
        if (id == default || await line.Locked(id, cancellationToken) is not { } session) return Outcome.NotFound;
        if (!act.Actor.PlansTraining() && session.State is not SessionState.Draft) return Outcome.NotFound;
        if (session.State == SessionState.Cancelled) return Outcome.Refused("This was cancelled: it can’t be changed any more.");
        if (session.Revision != request.Revision) return Outcome.Refused("Somebody else has changed this session while you had it open. Nothing of yours was saved over it: look at what it says now, then try again.");
        if (session.IsPublished && request.Facts.On is null) return Outcome.Refused("This is in the calendar: say when it is.", nameof(SessionFacts.On));
        if (Warning(session, request) is { } warning) return warning;
        var said = await saying.Said(request.Facts, session, cancellationToken);
        if (!said.Succeeded) return said;

        if (request.JoiningLink is { } address) session.Keep(new(address.Trim().Length == 0 ? null : closed.Close(session.Id.Value, new JoiningLink(address.Trim(), request.JoiningNotes?.Trim()))));
        var moved = session.Change(said.Value, act.At);
        if (moved) await TellEverybody(session, cancellationToken);
        act.Record(TrainingStream.Of(session.Id), moved ? $"moved session {session.Number} to another time or place" : $"changed what session {session.Number} says");
        await line.MoveUp(session.Id, cancellationToken);
        return Outcome.Done;
    }

    /// <summary>What concerns people who are booked is done once somebody has seen whom.</summary>
    private Outcome? Warning(Session session, ChangeASession request)
    {
        if (request.Knows || !session.IsPublished) return null;
        var concerned = session.Held + session.Waiting;
        if (request.Facts.Capacity < session.Held)
            return Outcome.Refused($"{Counts.Of(session.Held, "person has", "people have")} a place, more than {request.Facts.Capacity}. Nobody is thrown out: nobody new comes in until there are fewer. Tick the box to save it all the same.", nameof(SessionFacts.Capacity));
        var moves = request.Facts.On is { } on && request.Facts.From is { } from && session.StartsAt != Kernel.Time.London.At(on, from);
        return moves && concerned > 0 ? Outcome.Refused($"{Counts.Of(concerned, "person is booked or waits", "people are booked or wait")}. Each is told of the new time, and can give the place back. Tick the box to move it all the same.", nameof(SessionFacts.On)) : null;
    }

    private async Task TellEverybody(Session session, CancellationToken ct)
    {
        foreach (var place in await db.Places.Of(session.Id).StillOpen().ToListAsync(ct)) place.TellAgain();
        if (session is { StartsAt: { } starts, EndsAt: { } ends }) act.Publish(new SessionMoved(session.Id, session.Number, starts, ends, session.Online), TrainingStream.Of(session.Id));
    }
}
