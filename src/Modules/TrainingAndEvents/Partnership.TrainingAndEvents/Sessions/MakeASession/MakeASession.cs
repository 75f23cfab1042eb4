using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Sessions.Writing;

namespace Partnership.TrainingAndEvents.Sessions.MakeASession;

/// <summary>A new draft: of a course, or an event without one (TRN-01); by the Business Unit, or by a partner for its own agency (TRN-02).</summary>
internal sealed record MakeASession(SessionFacts Facts, string? JoiningLink, string? JoiningNotes, Guid IdempotencyKey) : ICommand<Outcome<long>>, IOnce, ISayWhatASessionIs;

internal sealed class MakeASessionValidator : SessionFactsValidator<MakeASession>;

internal sealed class MakeASessionHandler(TrainingDbContext db, IAct act, SayingWhatASessionIs saying, ClosedParts closed, TimeProvider clock) : IRequestHandler<MakeASession, Outcome<long>>
{
    public async Task<Outcome<long>> Handle(MakeASession request, CancellationToken cancellationToken)
    {
        var said = await saying.Said(request.Facts, before: null, cancellationToken);
        if (!said.Succeeded) return said.IsNotFound ? Outcome<long>.NotFound : Outcome<long>.Refused(said.Refusals);
        var session = Session.Draft(Ids.New<TrainingSessionId>(clock), said.Value, act.At);
        if (request.JoiningLink?.Trim() is { Length: > 0 } address) session.Keep(new(closed.Close(session.Id.Value, new JoiningLink(address, request.JoiningNotes?.Trim()))));
        db.Sessions.Add(session);
        // The database gives its number.
        await db.SaveChangesAsync(cancellationToken);
        act.Record(TrainingStream.Of(session.Id), $"made session {session.Number} as a draft");
        return session.Number;
    }
}
