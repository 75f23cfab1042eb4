using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Contracts;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;

namespace Partnership.TrainingAndEvents.Sessions.CancelASession;

/// <summary>A session does not happen: whoever had a place or waited is told why, with the entry that takes it out of their calendar (TRN-13).</summary>
internal sealed record CancelASession(long Number, string? Because) : ICommand;

internal sealed class CancelASessionValidator : AbstractValidator<CancelASession>
{
    public CancelASessionValidator() => RuleFor(one => one.Because).NotEmpty().WithMessage("Say why: everybody who is booked reads it").MaximumLength(300).WithMessage("The reason must be 300 characters or fewer");
}

internal sealed class CancelASessionHandler(TrainingDbContext db, IAct act, WaitingList line) : IRequestHandler<CancelASession, Outcome>
{
    public async Task<Outcome> Handle(CancelASession request, CancellationToken cancellationToken)
    {
        var id = await db.Sessions.RunBy(act.Actor).Where(one => one.Number == request.Number).Select(one => one.Id).SingleOrDefaultAsync(cancellationToken);
        if (id == default || await line.Locked(id, cancellationToken) is not { } session) return Outcome.NotFound;
        var wasPublished = session.PublishedAt is not null;
        var cancelled = session.Cancel(request.Because ?? "", act.At);
        if (!cancelled.Succeeded) return cancelled;
        var booked = await db.Places.Of(id).StillOpen().ToListAsync(cancellationToken);
        foreach (var place in booked) place.CancelWithSession(act.At);
        if (wasPublished) act.Publish(new SessionCancelled(session.Id, session.Number, request.Because ?? ""), TrainingStream.Of(session.Id));
        act.Record(TrainingStream.Of(session.Id), $"cancelled session {session.Number}, with {Counts.Of(booked.Count, "person", "people")} booked or waiting", request.Because);
        return Outcome.Done;
    }
}
