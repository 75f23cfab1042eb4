using Partnership.Kernel.Acts;
using Partnership.Platform.Profiles;
using Partnership.TrainingAndEvents.Attendees;

namespace Partnership.TrainingAndEvents.Booking;

/// <summary>What an attendee says of themselves with a booking: their name, and where they work, where neither is known yet.</summary>
internal sealed class SayingWhoOneIs(ClosedParts closed, Installation installation)
{
    public Outcome Say(Attendee attendee, WantedPlace wanted)
    {
        var details = closed.Of(attendee);
        var name = wanted.Name?.Trim() is { Length: > 0 } said && attendee.Person is null ? said : details.Name;
        if (name.Length == 0) return Outcome.Refused("Enter your name, as it should stand on the register and on your certificate", nameof(wanted.Name));
        if (string.Equals(wanted.Approver?.Trim(), details.Email, StringComparison.OrdinalIgnoreCase)) return Outcome.Refused("Enter your line manager’s email address, not your own", nameof(wanted.Approver));
        if (name != details.Name) attendee.IsCalled(closed.Close(attendee.Id.Value, details with { Name = name }));
        if (attendee.AgencyState != AgencyState.Known && wanted.WorksFor?.Trim() is { Length: > 0 } where)
            attendee.SaysToWorkFor(installation.Profile.Agency(where)?.Name ?? where);
        return Outcome.Done;
    }
}
