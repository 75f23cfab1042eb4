using FluentValidation;
using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Places.RemoveFromASession;

/// <summary>An organiser takes somebody off the list; they are told, and the next who waits moves up.</summary>
internal sealed record RemoveFromASession(PlaceId Place, string? Why) : ICommand;

internal sealed class RemoveFromASessionValidator : AbstractValidator<RemoveFromASession>
{
    public RemoveFromASessionValidator() => RuleFor(one => one.Why).NotEmpty().WithMessage("Say why: it stays in the records").MaximumLength(300).WithMessage("The reason must be 300 characters or fewer");
}

internal sealed class RemoveFromASessionHandler(TrainingDbContext db, IAct act, WaitingList line) : IRequestHandler<RemoveFromASession, Outcome>
{
    public async Task<Outcome> Handle(RemoveFromASession request, CancellationToken cancellationToken)
    {
        if (await db.LockedPlace(request.Place, act, cancellationToken) is not { } place || !await db.Sessions.RunBy(act.Actor).Has(place.Session, cancellationToken)) return Outcome.NotFound;
        var removed = place.Remove(act.At);
        if (!removed.Succeeded) return removed;
        act.Record(TrainingStream.Of(place.Session), $"took attendee {place.Attendee} off the list", request.Why);
        await line.MoveUp(place.Session, cancellationToken);
        return Outcome.Done;
    }
}
