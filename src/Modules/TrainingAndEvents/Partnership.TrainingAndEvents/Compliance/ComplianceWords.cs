namespace Partnership.TrainingAndEvents.Compliance;

/// <summary>What counts, in words (TRN-23): the same on each page that shows it.</summary>
internal static class ComplianceWords
{
    /// <summary>How long a session without a course counts; the database works it out (training.has_level).</summary>
    public const int MonthsWithoutACourse = 36;

    /// <summary>What lapses within so many months is shown beforehand.</summary>
    public const int LapsesWithinMonths = 3;

    /// <summary>A list older than that says little about today.</summary>
    public const int OldListMonths = 12;

    /// <summary>"For good" in a date column.</summary>
    public static readonly DateOnly ForGood = DateOnly.MaxValue;

    public static readonly string[] WhatCounts =
    [
        "Somebody has a level when they were at a session of just that level: being booked is not enough, and a higher level does not imply a lower one.",
        $"It counts for as long as the course says, some for good. A session without a course counts for {MonthsWithoutACourse} months.",
        "Training had elsewhere counts until the day your list gives for it.",
        "People are found by their work email address, by any that they have confirmed.",
    ];

    public static string Until(DateOnly until) => until == ForGood ? "for good" : $"until {Kernel.Words.Dates.Long(until)}";
}
