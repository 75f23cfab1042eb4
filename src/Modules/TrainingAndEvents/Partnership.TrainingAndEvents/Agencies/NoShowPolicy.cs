namespace Partnership.TrainingAndEvents.Agencies;

/// <summary>What counts against whom (TRN-16): a place that stood empty though somebody may have waited for it. Shown to the agency's own leads; published nowhere.</summary>
internal static class NoShowPolicy
{
    public const int Months = 12, LateHours = 24;

    /// <summary>Once happens to everybody.</summary>
    public const int RepeatedFrom = 2;

    public static readonly string InWords =
        $"Somebody is listed here who, within {Months} months, {(RepeatedFrom == 2 ? "twice" : $"{RepeatedFrom} times")} or more often did not come to a session they had a place at, or gave the place back less than {LateHours} hours before it began, when hardly anybody else can use it. "
        + "Only the leads of your agency see this list. It is published nowhere, and nobody loses a place by it: ask what kept them.";
}
