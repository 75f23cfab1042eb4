using Partnership.Kernel.Identity;

namespace Partnership.Reviews.AgencyChecks;

internal readonly record struct AgencyCheckId(Guid Value) : IId<AgencyCheckId>
{
    public static AgencyCheckId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>Where an agency's check form stands.</summary>
internal enum CheckState
{
    /// <summary>The agency was asked and has not begun.</summary>
    Asked,

    /// <summary>Somebody of the agency has begun to fill it in.</summary>
    Drafting,

    /// <summary>The agency's lead sent it; the Business Unit is to quality-assure it.</summary>
    Submitted,

    /// <summary>It went back to the agency with comments.</summary>
    SentBack,

    /// <summary>Quality-assured, and not shared yet.</summary>
    Accepted,

    /// <summary>The panel and the agencies whose own form was accepted may read it.</summary>
    Shared,
}

/// <summary>What moves a check form from one state to the next.</summary>
internal enum CheckStep { Drafted, Submitted, SentBack, Accepted, Shared }

internal static class CheckStateWords
{
    /// <summary>As the Business Unit reads it.</summary>
    public static string InWords(this CheckState state) => state switch
    {
        CheckState.Asked => "Asked, not begun",
        CheckState.Drafting => "Being written",
        CheckState.Submitted => "To be quality-assured",
        CheckState.SentBack => "Sent back with comments",
        CheckState.Accepted => "Accepted, not shared yet",
        _ => "Shared",
    };

    /// <summary>As the agency reads it.</summary>
    public static string ForTheAgency(this CheckState state) => state switch
    {
        CheckState.Asked => "Not started",
        CheckState.Drafting => "Draft, not sent",
        CheckState.Submitted => "Sent, being read by the Business Unit",
        CheckState.SentBack => "Sent back to you with comments",
        CheckState.Accepted => "Accepted",
        _ => "Accepted and shared",
    };

    /// <summary>The colour of its tag; null for the quiet end of it.</summary>
    public static string? Colour(this CheckState state) => state switch
    {
        CheckState.Asked => "grey",
        CheckState.Drafting => "blue",
        CheckState.Submitted => "purple",
        CheckState.SentBack => "orange",
        CheckState.Accepted => "green",
        _ => null,
    };
}
