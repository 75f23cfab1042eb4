using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Reports;

/// <summary>All figures of a period (TRN-24), as the database counts them.</summary>
internal sealed record TrainingFigures
{
    public required Attendance All { get; init; }

    /// <summary>Had a place, and nobody has said whether they were there.</summary>
    public required int NotMarked { get; init; }
    public required int Sessions { get; init; }

    /// <summary>By agency's key; "" for people without one.</summary>
    public required IReadOnlyList<Of<string>> ByAgency { get; init; }

    /// <summary>Whether they got the reminder of the day before.</summary>
    public required IReadOnlyList<Of<bool>> ByReminder { get; init; }
    public required IReadOnlyList<Of<BookedAhead>> ByTimeAhead { get; init; }
    public required IReadOnlyList<CourseFigures> ByCourse { get; init; }
    public required IReadOnlyList<Line> Lines { get; init; }

    /// <summary>People who waited when a session began, and those of them who have had no place at the same course at all.</summary>
    public required int Waited { get; init; }
    public required int NeverGotAPlace { get; init; }

    /// <summary>Places of all sessions, and who waited when they began.</summary>
    public required int Capacity { get; init; }
}

/// <summary>People who had a place and were marked.</summary>
internal sealed record Attendance(int Came, int DidNotCome)
{
    public int Expected => Came + DidNotCome;
}

internal sealed record Of<T>(T Key, int Came, int DidNotCome, int People = 0)
{
    public int Expected => Came + DidNotCome;
}

/// <summary>How long before the start they booked.</summary>
internal enum BookedAhead { ADay, AWeek, FourWeeks, Longer }

/// <param name="Course">Null for what was of no course.</param>
/// <param name="CostPence">Of those sessions whose cost is known.</param>
/// <param name="CameAtCost">Who was at those.</param>
/// <param name="WithoutCost">Sessions of which nobody has said what they cost.</param>
internal sealed record CourseFigures(string? Course, Level? Level, int Sessions, int Capacity, int Came, int DidNotCome, long CostPence, int CameAtCost, int WithoutCost);

/// <param name="Waiting">How many waited when it began.</param>
internal sealed record Line(string Title, DateOnly On, int Capacity, int Waiting);
