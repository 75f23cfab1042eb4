using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Compliance;

internal readonly record struct StaffMemberId(Guid Value) : IId<StaffMemberId>
{
    public static StaffMemberId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>Somebody on an agency's staff list, and the levels they must have (TRN-23). What they were trained in here is found by their address's fingerprint.</summary>
internal sealed class StaffMember
{
    private StaffMember() { }

    public StaffMember(StaffMemberId id, string agency, byte[] fingerprint, Sealed<StaffDetails> details, Level[] levels, string outside, DateTimeOffset listedAt, Guid? listedBy) : this() =>
        (Id, Agency, Fingerprint, Details, Levels, Outside, ListedAt, ListedBy) = (id, agency, fingerprint, details, levels, outside, listedAt, listedBy);

    public StaffMemberId Id { get; private set; }
    public string Agency { get; private set; } = "";
    public byte[] Fingerprint { get; private set; } = [];
    public Sealed<StaffDetails> Details { get; private set; } = new([]);
    public Level[] Levels { get; private set; } = [];

    /// <summary>Training had elsewhere: the level and until when it counts, as a JSON object {"Basic":"2027-03-31"}.</summary>
    public string Outside { get; private set; } = "{}";
    public DateTimeOffset ListedAt { get; private set; }
    public Guid? ListedBy { get; private set; }
}

internal sealed record StaffDetails(string Name, string Email) : PersonalContent;

/// <summary>How many must have a level and how many have it, where an agency gives numbers instead of a list.</summary>
internal sealed class StaffCount
{
    private StaffCount() { }

    public StaffCount(string agency, Level level) : this() => (Agency, Level) = (agency, level);

    public string Agency { get; private set; } = "";
    public Level Level { get; private set; }
    public int Staff { get; private set; }
    public int Trained { get; private set; }
    public DateOnly AsOf { get; private set; }
    public DateTimeOffset SaidAt { get; private set; }
    public Guid? SaidBy { get; private set; }

    public void Say(int staff, int trained, DateOnly asOf, DateTimeOffset now, Guid? by) => (Staff, Trained, AsOf, SaidAt, SaidBy) = (staff, trained, asOf, now, by);
}
