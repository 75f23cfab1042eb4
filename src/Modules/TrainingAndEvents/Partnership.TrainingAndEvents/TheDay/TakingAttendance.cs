using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.TheDay;

/// <summary>The one way in which it is written who was there (TRN-20), whoever says so: the organiser, the room's code, the register, the meeting tool. Under the session's lock, the latest mark of each place counts;
/// whoever was not there after all loses the certificate; and once attendance is settled, each correction is told again.</summary>
internal sealed class TakingAttendance(TrainingDbContext db, IAct act, WaitingList line)
{
    /// <summary>For who runs the session; null for anybody else.</summary>
    public async Task<AttendanceList?> OfOrganiser(long number, CancellationToken ct)
    {
        var id = await db.Sessions.RunBy(act.Actor).Where(one => one.Number == number).Select(one => one.Id).SingleOrDefaultAsync(ct);
        return id == default ? null : await Of(id, ct);
    }

    public async Task<AttendanceList?> Of(Kernel.Identity.TrainingSessionId id, CancellationToken ct)
    {
        if (await line.Locked(id, ct) is not { } session) return null;
        return new(session, await db.Places.Of(id).Where(place => place.State == PlaceState.Confirmed).ToListAsync(ct));
    }

    /// <summary>Marks those who have a place; marks of others, and those older than what stands, change nothing.</summary>
    /// <returns>How many places say something else now.</returns>
    public async Task<int> Mark(AttendanceList list, IEnumerable<AttendanceMark> marks, MarkedHow how, CancellationToken ct)
    {
        var places = list.Places.ToDictionary(place => place.Id);
        var changed = new List<Place>();
        foreach (var mark in marks.OrderBy(one => one.At ?? act.At))
            if (places.TryGetValue(mark.Place, out var place) && Says(place, mark, how) && !changed.Contains(place)) changed.Add(place);
        if (changed.Count == 0)
        {
            // A phone that did not hear our answer says it again.
            act.CarriesOn();
            return 0;
        }
        await WithdrawCertificates(changed, ct);
        act.Record(TrainingStream.Of(list.Session.Id), InTheTrail(changed, how));
        Tell(list);
        return changed.Count;
    }

    /// <summary>Somebody comes in at the door. They need no mail about their place: they stand in the room.</summary>
    public async Task LetIn(AttendanceList list, Place place, CancellationToken ct)
    {
        if (place.State != PlaceState.Confirmed) place.Confirm(act.At);
        place.Told();
        if (!list.Places.Contains(place)) list.Places.Add(place);
        act.Record(TrainingStream.Of(list.Session.Id), $"let attendee {place.Attendee} in at the door");
        await Mark(list, [new(place.Id, Came: true)], MarkedHow.Organiser, ct);
    }

    /// <summary>Tells other modules who was there, where that is settled.</summary>
    public void Tell(AttendanceList list)
    {
        if (list.Session is { SettledAt: not null, StartsAt: { } starts }) act.Publish(list.Attended(starts), TrainingStream.Of(list.Session.Id));
    }

    private bool Says(Place place, AttendanceMark mark, MarkedHow how)
    {
        var (before, at) = ((place.Came, place.Minutes, place.MarkedAt), mark.At is { } said && said < act.At ? said : act.At);
        if (place.MarkedAt == at && place.Came == mark.Came) return false;
        return place.Mark(mark.Came, how, at, mark.Minutes) && before != (place.Came, place.Minutes, place.MarkedAt);
    }

    private async Task WithdrawCertificates(List<Place> changed, CancellationToken ct)
    {
        var gone = changed.Where(place => place.Came == false).Select(place => place.Id).ToList();
        if (gone.Count == 0) return;
        foreach (var certificate in await db.Certificates.Where(one => gone.Contains(one.Place) && one.WithdrawnAt == null).ToListAsync(ct))
            certificate.Withdraw("They were not there after all.", act.At);
    }

    private static string InTheTrail(List<Place> changed, MarkedHow how)
    {
        var (here, not) = (changed.Count(one => one.Came == true), changed.Count(one => one.Came == false));
        var by = how switch { MarkedHow.Code => "with the room’s code", MarkedHow.Register => "from the register on paper", MarkedHow.File => "from the meeting tool’s list", _ => "at check-in" };
        var who = changed.Count == 1 ? $"attendee {changed[0].Attendee}" : Counts.Of(changed.Count, "attendee");
        return not == 0 ? $"marked {who} as there, {by}" : here == 0 ? $"marked {who} as not there, {by}" : $"marked {here} as there and {not} as not there, {by}";
    }
}
