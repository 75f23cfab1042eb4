using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Profiles;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Compliance;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Demonstration;

/// <summary>People who come to the demonstration's training: by role and number, at addresses of the invented domains.</summary>
internal sealed class InventedPeople(TrainingDbContext db, ClosedParts closed, Installation installation, TimeProvider clock)
{
    private static readonly (string Agency, string Role, int Count)[] Who =
    [
        ("barts-health", "Midwife", 9), ("elft", "Health visitor", 8), ("gp-care-group", "Practice nurse", 5), ("police", "Police constable", 7), ("childrens-social-care", "Social worker", 10),
        ("early-help", "Family support worker", 6), ("schools-primary", "Class teacher", 9), ("schools-secondary", "Head of year", 6), ("housing", "Housing officer", 4), ("voluntary-sector", "Youth worker", 6),
        ("youth-justice", "Youth justice officer", 3), ("post-16", "College tutor", 3),
    ];

    public List<Attendee> All { get; } = [];

    public void Invite(DateTimeOffset at)
    {
        foreach (var (agency, role, count) in Who)
            if (installation.Profile.Agency(agency) is { EmailDomains: [var domain, ..] } known)
                for (var number = 1; number <= count; number++)
                    Add($"{role} {number}, {known.ShortName ?? known.Name}", $"{role.ToLowerInvariant().Replace(' ', '-')}.{number}@{domain}", at).WorksFor(agency);
    }

    /// <summary>Two whose address says nothing: the Business Unit has to settle where they work.</summary>
    public IReadOnlyList<Attendee> WithUnknownAddresses(DateTimeOffset at)
    {
        var nursery = Add("Nursery manager, Little Lanterns", "manager@little-lanterns.example", at);
        nursery.SaysToWorkFor("Little Lanterns Nursery");
        var club = Add("Coach, Saturday Football Club", "coach@saturday-football.example", at);
        club.SaysToWorkFor("Saturday Football Club");
        return [nursery, club];
    }

    /// <summary>One agency has given its staff list, another numbers alone, all others nothing yet (TRN-23).</summary>
    public void SayWhoMustHaveWhat(DateTimeOffset at)
    {
        foreach (var (attendee, number) in All.Where(one => one.Agency == "barts-health").Select((one, number) => (one, number)))
        {
            var (id, details) = (Ids.New<StaffMemberId>(clock), closed.Of(attendee));
            db.StaffMembers.Add(new(id, "barts-health", closed.Fingerprint(details.Email), closed.Close(id.Value, new StaffDetails(details.Name, details.Email)),
                number % 2 == 0 ? [Level.Basic] : [Level.Basic, Level.Advanced, Level.Thresholds], "{}", at.AddDays(-40), null));
        }
        foreach (var (level, staff, trained) in new[] { (Level.Basic, 64, 51), (Level.Advanced, 18, 9) })
        {
            var count = new StaffCount("housing", level);
            count.Say(staff, trained, London.DateOf(at.AddDays(-30)), at.AddDays(-30), null);
            db.StaffCounts.Add(count);
        }
    }

    private Attendee Add(string name, string email, DateTimeOffset at)
    {
        var id = Ids.New<AttendeeId>(clock);
        var attendee = new Attendee(id, closed.Close(id.Value, new AttendeeDetails(name, email)), at);
        db.Attendees.Add(attendee);
        db.Addresses.Add(new(closed.Fingerprint(email), id, closed.Close(id.Value, new EmailText(email)), at));
        All.Add(attendee);
        return attendee;
    }
}
