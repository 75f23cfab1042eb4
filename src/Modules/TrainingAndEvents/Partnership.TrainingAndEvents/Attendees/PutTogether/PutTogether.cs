using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;

namespace Partnership.TrainingAndEvents.Attendees.PutTogether;

/// <summary>Two on the list of a session are one person with two addresses: they become one, and where both hold a place, one of them is free again (TRN-12). It can’t be undone.</summary>
internal sealed record PutTogether(long Session, Guid One, Guid Other, string? Why) : ICommand;

internal sealed class PutTogetherValidator : AbstractValidator<PutTogether>
{
    public PutTogetherValidator() => RuleFor(one => one.Why).NotEmpty().WithMessage("Say how you know").MaximumLength(300).WithMessage("How you know must be 300 characters or fewer");
}

internal sealed class PutTogetherHandler(TrainingDbContext db, IAct act, JoiningAttendees joining) : IRequestHandler<PutTogether, Outcome>
{
    public async Task<Outcome> Handle(PutTogether request, CancellationToken cancellationToken)
    {
        var (one, other) = (new AttendeeId(request.One), new AttendeeId(request.Other));
        if (!act.Actor.PlansTraining() || one == other || await db.Sessions.Where(session => session.Number == request.Session).Select(session => session.Id).SingleOrDefaultAsync(cancellationToken) is var id && id == default) return Outcome.NotFound;
        if (await db.Places.Of(id).StillOpen().CountAsync(place => place.Attendee == one || place.Attendee == other, cancellationToken) != 2) return Outcome.Refused("One of the two is not on the list any more. Look at it again.");
        var gone = await db.Attendees.SingleAsync(attendee => attendee.Id == other, cancellationToken);
        // Who has an account is known by it: two people with accounts are two people.
        if (gone.Person is not null && await db.Attendees.AnyAsync(attendee => attendee.Id == one && attendee.Person != null, cancellationToken)) return Outcome.Refused("Both have accounts of their own here: they are two people.");
        await joining.Join(gone, one, cancellationToken);
        act.Record(TrainingStream.Of(one), "put two people of a list together as one", request.Why);
        return Outcome.Done;
    }
}
