using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;

namespace Partnership.TrainingAndEvents.Attendees.SettleAnAgency;

/// <summary>The Business Unit says where somebody works whose address is of no agency we know (TRN-10). What they asked for goes in in its old turn; where they are not of the partnership, only what is open to everybody does.</summary>
/// <param name="Agency">The agency's key, or <see cref="NotOfThePartnership"/>.</param>
internal sealed record SettleAnAgency(Guid Attendee, string? Agency) : ICommand
{
    public const string NotOfThePartnership = "none";
}

internal sealed class SettleAnAgencyValidator : AbstractValidator<SettleAnAgency>
{
    public SettleAnAgencyValidator() => RuleFor(one => one.Agency).NotEmpty().WithMessage("Choose where they work");
}

internal sealed class SettleAnAgencyHandler(TrainingDbContext db, IAct act, WaitingList line, LettingIn letting, Installation installation) : IRequestHandler<SettleAnAgency, Outcome>
{
    public async Task<Outcome> Handle(SettleAnAgency request, CancellationToken cancellationToken)
    {
        var id = new AttendeeId(request.Attendee);
        var isPublic = request.Agency == SettleAnAgency.NotOfThePartnership;
        var agency = installation.Profile.Agency(request.Agency ?? "");
        if (!act.Actor.PlansTraining()) return Outcome.NotFound;
        if (agency is null && !isPublic) return Outcome.Refused("Choose where they work from the list", nameof(request.Agency));

        // Sessions before the attendee's own row, in the order in which all acts lock them.
        var sessions = await db.Places.Where(place => place.Attendee == id && place.State == PlaceState.Asked).Select(place => place.Session).Distinct().ToListAsync(cancellationToken);
        foreach (var session in sessions.OrderBy(one => one.Value)) await line.Lock(session, cancellationToken);
        if (await db.Attendees.SingleOrDefaultAsync(one => one.Id == id && one.JoinedTo == null, cancellationToken) is not { } attendee) return Outcome.NotFound;
        if (attendee.AgencyState != AgencyState.Waiting) return Outcome.Refused("Somebody has settled this already.");
        if (agency is not null) attendee.WorksFor(agency.Key);
        else attendee.IsOfThePublic();
        await db.SaveChangesAsync(cancellationToken);
        act.Record(TrainingStream.Of(id), agency is not null ? $"said that attendee {id} works for {agency.Name}" : $"said that attendee {id} works for no agency of the partnership");

        foreach (var place in await db.Places.Where(place => place.Attendee == id && place.State == PlaceState.Asked).OrderBy(place => place.Arrival).ToListAsync(cancellationToken))
            await Answer(place, isPublic, cancellationToken);
        return Outcome.Done;
    }

    private async Task Answer(Place place, bool isPublic, CancellationToken ct)
    {
        if (!isPublic || await db.Sessions.AnyAsync(one => one.Id == place.Session && one.OpenToPublic, ct))
        {
            await letting.LetIn(place, ct);
            return;
        }
        place.Refuse(act.At);
        act.Record(TrainingStream.Of(place.Session), $"did not let attendee {place.Attendee} in: they work for no agency of the partnership");
    }
}
