using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Compliance;

/// <summary>A level that somebody of a staff list must have, and until when they have it (TRN-23). Worked out by the database, as of a day.</summary>
internal sealed class StaffLevel
{
    public StaffMemberId Staff { get; init; }
    public string Agency { get; init; } = "";
    public Level Level { get; init; }

    /// <summary>The last day on which it counts; null where they have not had it.</summary>
    public DateOnly? Until { get; init; }
}
