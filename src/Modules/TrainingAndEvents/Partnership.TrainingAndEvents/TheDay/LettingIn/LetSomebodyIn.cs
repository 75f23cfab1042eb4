using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.TheDay.LettingIn;

/// <summary>Somebody stands at the door who is not on the list (TRN-20): where a place is free they are taken in, and are there. Somebody who turns out to have a place is marked as there.</summary>
[RefusedWhen("one_place_a_person", "They have a place already. Look for them on the list.")]
[RefusedWhen("never_oversold", "The last place was just taken.")]
internal sealed record LetSomebodyIn(long Number, string? Name, string? Email, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class LetSomebodyInValidator : AbstractValidator<LetSomebodyIn>
{
    private const int LongestName = 120;

    public LetSomebodyInValidator()
    {
        RuleFor(one => one.Name).NotEmpty().WithMessage("Enter their name, as it should stand on the certificate").MaximumLength(LongestName).WithMessage($"The name must be {LongestName} characters or fewer");
        RuleFor(one => one.Email).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Enter their work email address").Must(WorkEmail.IsOne).WithMessage("Enter an email address in the right form, like name@example.org");
    }
}

internal sealed class LetSomebodyInHandler(TrainingDbContext db, IAct act, TakingAttendance attendance, KnowingAttendees knowing, TimeProvider clock) : IRequestHandler<LetSomebodyIn, Outcome>
{
    public async Task<Outcome> Handle(LetSomebodyIn request, CancellationToken cancellationToken)
    {
        if (!await db.Sessions.RunBy(act.Actor).AnyAsync(one => one.Number == request.Number, cancellationToken)) return Outcome.NotFound;
        // Who it is comes before the session's lock, as in booking: two acts that take both never wait for each other.
        var attendee = await knowing.OfAddress(request.Email ?? "", (request.Name ?? "").Trim(), cancellationToken);
        if (await attendance.OfOrganiser(request.Number, cancellationToken) is not { } list) return Outcome.NotFound;
        if (!list.Session.LetsInAt(act.At)) return Outcome.Refused(TheDoor.IsNotOpen(list.Session, act.At));
        var place = await db.Places.Of(list.Session.Id).StillOpen().SingleOrDefaultAsync(one => one.Attendee == attendee.Id, cancellationToken);
        if (TheDoor.IsFullFor(place, list.Session)) return Outcome.Refused($"All {list.Session.Capacity:N0} places are taken. Raise the number of places first, if the room has room for more.");
        if (place is null) db.Places.Add(place = new(Ids.New<PlaceId>(clock), list.Session.Id, attendee.Id, attendee.Agency, PlaceState.Confirmed, act.At));
        await attendance.LetIn(list, place, cancellationToken);
        return Outcome.Done;
    }
}
