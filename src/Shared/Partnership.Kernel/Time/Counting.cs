namespace Partnership.Kernel.Time;

/// <summary>Whether the day something happens is counted (HRD-02). <see cref="DayZero"/>: the next working day is 1.
/// <see cref="DayOne"/>: the day itself is 1 if it is a working day, else the next working day is.</summary>
public enum Counting { DayZero, DayOne }

/// <summary>A day that did not count, and why: "Saturday", "Christmas Day (substitute)".</summary>
public sealed record SkippedDay(DateOnly Date, string Why);

/// <summary>Where counting came to, and the days it left out on the way, in order of date. <paramref name="Provisional"/>: part of it lies
/// in years whose bank holidays aren't known yet, where only weekends and closure days are left out.</summary>
public sealed record Counted(DateOnly Date, IReadOnlyList<SkippedDay> Skipped, bool Provisional);

/// <summary>A day on which the partnership's offices are closed though it is no bank holiday. It never lengthens a time the law gives.</summary>
public sealed record ClosureDay(DateOnly Date, string Why);
