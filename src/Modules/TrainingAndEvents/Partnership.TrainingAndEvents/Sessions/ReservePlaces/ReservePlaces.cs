using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;

namespace Partnership.TrainingAndEvents.Sessions.ReservePlaces;

/// <summary>Keeps places for people of an agency until the end of a day (TRN-11); none gives them free. Whoever has a place keeps it.</summary>
internal sealed record ReservePlaces(long Number, string? Agency, int? Places, DateOnly? Until) : ICommand;

internal sealed class ReservePlacesValidator : AbstractValidator<ReservePlaces>
{
    public ReservePlacesValidator()
    {
        RuleFor(one => one.Agency).NotEmpty().WithMessage("Choose an agency");
        RuleFor(one => one.Places).NotNull().WithMessage("Say how many places, or 0 to give them free").InclusiveBetween(0, 10_000).WithMessage("Places must be a number from 0 to 10,000");
        RuleFor(one => one.Until).NotNull().When(one => one.Places > 0).WithMessage("Say until which day they are kept");
    }
}

internal sealed class ReservePlacesHandler(TrainingDbContext db, IAct act, WaitingList line, Installation installation) : IRequestHandler<ReservePlaces, Outcome>
{
    public async Task<Outcome> Handle(ReservePlaces request, CancellationToken cancellationToken)
    {
        var id = await db.Sessions.RunBy(act.Actor).Where(one => one.Number == request.Number).Select(one => one.Id).SingleOrDefaultAsync(cancellationToken);
        if (id == default || await line.Locked(id, cancellationToken) is not { } session || session.State == SessionState.Cancelled || session.HasBegunBy(act.At)) return Outcome.NotFound;
        if (installation.Profile.Agency(request.Agency ?? "") is not { } agency) return Outcome.Refused("Choose an agency", nameof(request.Agency));
        var places = request.Places ?? 0;
        if (places > 0 && Wrong(session, agency.Key, places, request.Until ?? default) is { } wrong) return wrong;

        session.Reserve(agency.Key, places, request.Until ?? default, act.At);
        act.Record(TrainingStream.Of(session.Id), places == 0 ? $"gave the places kept for {agency.Name} free" : $"kept {Counts.Of(places, "place")} for {agency.Name} until {Dates.Long(request.Until ?? default)}");
        await line.MoveUp(session.Id, cancellationToken);
        return Outcome.Done;
    }

    private Outcome? Wrong(Session session, string agency, int places, DateOnly until)
    {
        if (until < London.DateOf(act.At)) return Outcome.Refused("The day until which they are kept must be today or later", nameof(ReservePlaces.Until));
        if (session.StartsAt is { } starts && until > London.DateOf(starts)) return Outcome.Refused("They can be kept until the day of the session at the latest", nameof(ReservePlaces.Until));
        var others = session.Reservations.Where(one => one.Agency != agency && one.Until >= London.DateOf(act.At)).Sum(one => one.Places);
        return others + places > session.Capacity
            ? Outcome.Refused($"There are {Counts.Of(session.Capacity, "place")}, and {others} are kept for other agencies: at most {Math.Max(0, session.Capacity - others)} can be kept", nameof(ReservePlaces.Places)) : null;
    }
}
