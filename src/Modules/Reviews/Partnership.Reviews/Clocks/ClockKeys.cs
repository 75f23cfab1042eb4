namespace Partnership.Reviews.Clocks;

/// <summary>The keys by which the code knows a protocol's clocks: every protocol has these.</summary>
internal static class ClockKeys
{
    public const string Notify = "notify";
    public const string AgencyChecks = "agency-checks";
    public const string Panel = "panel";
    public const string Decision = "decision";
}
