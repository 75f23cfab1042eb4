using FluentValidation;
using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Places;

namespace Partnership.TrainingAndEvents.Booking.BookSeveralSessions;

/// <summary>A basket: several sessions in one act, such as those of Safeguarding Month (TRN-04). Where one of them can't be booked, none is, and the page says which.</summary>
/// <param name="OnlyPlaces">All or nothing: a waiting list is not good enough.</param>
[RefusedWhen("one_place_a_person", "You have a place at one of these, or are on its waiting list, already. Look at your training.")]
[RefusedWhen("never_oversold", "Somebody else has just taken a last place. Try again: you will be put on the waiting list.")]
internal sealed record BookSeveralSessions(IReadOnlyList<TrainingSessionId> Sessions, WantedPlace Wanted, bool OnlyPlaces, Guid IdempotencyKey) : ICommand<Outcome<IReadOnlyList<PlaceId>>>, IOnce;

internal sealed class BookSeveralSessionsValidator : AbstractValidator<BookSeveralSessions>
{
    private const int Most = 20;

    public BookSeveralSessionsValidator()
    {
        RuleFor(one => one.Sessions).NotEmpty().WithMessage("Choose at least one session").Must(all => all.Count <= Most).WithMessage($"Book at most {Most} sessions at once");
        RuleFor(one => one.Wanted).SetValidator(new WantedPlaceValidator()).OverridePropertyName("");
    }
}

internal sealed class BookSeveralSessionsHandler(IAct act, KnowingAttendees knowing, SayingWhoOneIs saying, TakingPlaces taking) : IRequestHandler<BookSeveralSessions, Outcome<IReadOnlyList<PlaceId>>>
{
    public async Task<Outcome<IReadOnlyList<PlaceId>>> Handle(BookSeveralSessions request, CancellationToken cancellationToken)
    {
        if (await knowing.WhoActs(cancellationToken) is not { } attendee) return Outcome<IReadOnlyList<PlaceId>>.NotFound;
        var said = saying.Say(attendee, request.Wanted);
        if (!said.Succeeded) return Outcome<IReadOnlyList<PlaceId>>.Refused(said.Refusals);

        var (places, refused) = (new List<PlaceId>(), new List<Refusal>());
        // Locked in one order, whoever books what with what.
        foreach (var session in request.Sessions.Distinct().OrderBy(one => one.Value))
        {
            var taken = await Take(session, attendee, request, cancellationToken);
            if (taken.Succeeded) places.Add(taken.Value);
            else refused.AddRange(taken.Refusals);
        }
        return refused.Count > 0 ? Outcome<IReadOnlyList<PlaceId>>.Refused(refused) : places;
    }

    private async Task<Outcome<PlaceId>> Take(TrainingSessionId session, Attendee attendee, BookSeveralSessions request, CancellationToken ct)
    {
        var door = await taking.Door(session, ct);
        if (!door.Succeeded) return Outcome<PlaceId>.Refused(door.Refusals);
        var taken = await taking.Take(door.Value, await taking.Free(door.Value, ct), attendee, request.Wanted, ct);
        if (!taken.Succeeded) return Outcome<PlaceId>.Refused(taken.Refusals);
        if (request.OnlyPlaces && taken.Value.State == PlaceState.Waiting) return Outcome<PlaceId>.Refused($"“{door.Value.Title}” is full, and you asked for all or nothing. Nothing was booked.");
        act.Record(TrainingStream.Of(session), BookingWords.InTheTrail(taken.Value.State, attendee.Id));
        return taken.Value.Id;
    }
}
