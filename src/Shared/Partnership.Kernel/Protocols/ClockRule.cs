using System.Text.Json.Serialization;

namespace Partnership.Kernel.Protocols;

public enum TimeUnit
{
    [JsonStringEnumMemberName("working days")] WorkingDays,
    [JsonStringEnumMemberName("calendar days")] CalendarDays,
    [JsonStringEnumMemberName("hours")] Hours,
    [JsonStringEnumMemberName("weeks")] Weeks,
    [JsonStringEnumMemberName("months")] Months,
}

/// <summary>One time limit of a protocol: so many units from an event.</summary>
public sealed record ClockRule : Sourced
{
    public required string Key { get; init; }
    public required string Title { get; init; }
    public required CaseEvent Start { get; init; }

    /// <summary>Where the first event may never come, the one that starts the clock in its place.</summary>
    public CaseEvent? OrElse { get; init; }

    /// <summary>What was to be done within the time: the event that ends the clock. What an event ends, the code knows by this and never by the clock's key.</summary>
    public required CaseEvent Ends { get; init; }

    /// <summary>Negative counts back from the event.</summary>
    public required int Offset { get; init; }
    public required TimeUnit Unit { get; init; }

    /// <summary>The start is Day 1 (working days only). Otherwise it is day 0.</summary>
    public bool DayOne { get; init; }

    /// <summary>The same unit: not to be done before that day.</summary>
    public int? Earliest { get; init; }

    /// <summary>The key of the stage whose work it limits: those who act there own the deadline, and are told when it moves. Missing where no stage does.</summary>
    public string? Stage { get; init; }

    /// <summary>A time the law or its guidance gives: closure days don't lengthen it, and it is refused where bank holidays aren't known.</summary>
    public bool Statutory { get; init; }
}
