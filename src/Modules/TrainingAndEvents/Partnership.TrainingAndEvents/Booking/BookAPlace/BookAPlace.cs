using FluentValidation;
using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Places;

namespace Partnership.TrainingAndEvents.Booking.BookAPlace;

/// <summary>Somebody books for themselves (TRN-10, TRN-11): whoever acts, by account or by a link. Bookings of one session share their commits.</summary>
[RefusedWhen("one_place_a_person", "You have a place there, or are on its waiting list, already. Look at your training.")]
[RefusedWhen("never_oversold", "Somebody else has just taken the last place. Try again: you will be put on the waiting list.")]
internal sealed record BookAPlace(TrainingSessionId Session, WantedPlace Wanted, Guid IdempotencyKey) : ICommand<Outcome<PlaceId>>, IOnce, IShareACommit
{
    public string SharedBy => $"session:{Session}";
}

internal sealed class BookAPlaceValidator : AbstractValidator<BookAPlace>
{
    public BookAPlaceValidator() => RuleFor(one => one.Wanted).SetValidator(new WantedPlaceValidator()).OverridePropertyName("");
}

internal sealed class BookAPlaceHandler(IAct act, KnowingAttendees knowing, SayingWhoOneIs saying, TakingPlaces taking) : IRequestHandler<BookAPlace, Outcome<PlaceId>>
{
    public async Task<Outcome<PlaceId>> Handle(BookAPlace request, CancellationToken cancellationToken)
    {
        if (await knowing.WhoActs(cancellationToken) is not { } attendee) return Outcome<PlaceId>.NotFound;
        var said = saying.Say(attendee, request.Wanted);
        if (!said.Succeeded) return Outcome<PlaceId>.Refused(said.Refusals);
        var door = await taking.Door(request.Session, cancellationToken);
        if (!door.Succeeded) return door.IsNotFound ? Outcome<PlaceId>.NotFound : Outcome<PlaceId>.Refused(door.Refusals);
        var taken = await taking.Take(door.Value, await taking.Free(door.Value, cancellationToken), attendee, request.Wanted, cancellationToken);
        if (!taken.Succeeded) return Outcome<PlaceId>.Refused(taken.Refusals);
        act.Record(TrainingStream.Of(request.Session), BookingWords.InTheTrail(taken.Value.State, attendee.Id));
        return taken.Value.Id;
    }
}
