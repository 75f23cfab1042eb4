using Microsoft.EntityFrameworkCore;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Persistence;

namespace Partnership.TrainingAndEvents.Booking.BookForColleagues;

/// <summary>Finds who these colleagues are among those who come to training, or takes them in. An address counts as confirmed where the agency names its own people.</summary>
internal sealed class ColleaguesAsAttendees(TrainingDbContext db, ClosedParts closed, KnowingAttendees knowing)
{
    /// <returns>In the colleagues' order; null for one who is known under another agency.</returns>
    public async Task<IReadOnlyList<Attendee?>> Of(IReadOnlyList<Colleague> colleagues, string agency, CancellationToken ct)
    {
        var prints = colleagues.ToDictionary(one => one.Row, one => closed.Fingerprint(one.Email));
        var known = await Known([.. prints.Values], ct);
        // In one order, whoever else takes in the same ones at the same time: nobody waits for who waits for them.
        foreach (var one in colleagues.Where(one => !known.ContainsKey(Key(prints[one.Row]))).OrderBy(one => Key(prints[one.Row]), StringComparer.Ordinal))
            known[Key(prints[one.Row])] = await knowing.OfAddress(one.Email, one.Name, ct);
        return [.. colleagues.Select(one => OfTheAgency(known[Key(prints[one.Row])], one, agency))];
    }

    private async Task<Dictionary<string, Attendee>> Known(List<byte[]> prints, CancellationToken ct)
    {
        var found = await db.Addresses.Where(address => prints.Contains(address.Fingerprint))
            .Join(db.Attendees, address => address.Attendee, attendee => attendee.Id, (address, attendee) => new { address.Fingerprint, attendee }).ToListAsync(ct);
        return found.ToDictionary(one => Key(one.Fingerprint), one => one.attendee);
    }

    private Attendee? OfTheAgency(Attendee attendee, Colleague colleague, string agency)
    {
        if (attendee.Agency is null) attendee.WorksFor(agency);
        if (attendee.Agency != agency) return null;
        var details = closed.Of(attendee);
        if (details.Name.Length == 0) attendee.IsCalled(closed.Close(attendee.Id.Value, details with { Name = colleague.Name }));
        return attendee;
    }

    private static string Key(byte[] fingerprint) => Convert.ToHexString(fingerprint);
}
