using Partnership.Kernel.Identity;

namespace Partnership.Reviews.Panels;

internal readonly record struct PanelId(Guid Value) : IId<PanelId>
{
    public static PanelId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>Where a Rapid Review Panel stands.</summary>
internal enum PanelState
{
    /// <summary>Its day is set and its members are invited.</summary>
    Scheduled,

    /// <summary>The members can read the pack.</summary>
    PackSent,

    /// <summary>It meets.</summary>
    Meeting,

    /// <summary>It has decided.</summary>
    Closed,

    /// <summary>It will not take place; its day is free again.</summary>
    Cancelled,
}

/// <summary>What moves a panel from one state to the next.</summary>
internal enum PanelStep { Moved, PackSent, Opened, Noted, Decided, Cancelled }

/// <summary>What a panel says should follow (REV-43). Whether the criteria are met is another question.</summary>
internal enum Recommendation { LocalReview, NationalReview, Neither }

internal static class PanelWords
{
    public static string InWords(this PanelState state) => state switch
    {
        PanelState.Scheduled => "Scheduled",
        PanelState.PackSent => "Pack sent",
        PanelState.Meeting => "Meeting",
        PanelState.Closed => "Decided",
        _ => "Cancelled",
    };

    public static string InWords(this Recommendation recommendation) => recommendation switch
    {
        Recommendation.LocalReview => "A local review",
        Recommendation.NationalReview => "A national review",
        _ => "Neither a local nor a national review",
    };
}
