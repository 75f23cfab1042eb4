using Partnership.Kernel.Identity;

namespace Partnership.Reviews.DecisionSheets;

internal readonly record struct SheetId(Guid Value) : IId<SheetId>
{
    public static SheetId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>Where a decision sheet stands.</summary>
internal enum SheetState
{
    /// <summary>The Business Unit writes it up.</summary>
    Drafting,

    /// <summary>It is with the statutory partners.</summary>
    ReadyToSign,

    /// <summary>A partner disagrees: the partners meet the Rapid Review's chair.</summary>
    Disagreed,

    /// <summary>They met and do not agree: the Executive's chair decides.</summary>
    Deadlocked,

    /// <summary>All partners signed; the Executive's chair countersigns.</summary>
    AllAgreed,

    /// <summary>Signed and countersigned.</summary>
    Countersigned,
}

/// <summary>What moves a sheet from one state to the next.</summary>
internal enum SheetStep { Sent, Signed, LastOneAgreed, SomebodyDisagreed, MetWithoutAgreement, Revised, Countersigned }

internal static class SheetStateWords
{
    public static string InWords(this SheetState state) => state switch
    {
        SheetState.Drafting => "Being written",
        SheetState.ReadyToSign => "With the statutory partners",
        SheetState.Disagreed => "A partner disagrees",
        SheetState.Deadlocked => "No agreement: the Executive’s chair decides",
        SheetState.AllAgreed => "Agreed by all, to be countersigned",
        _ => "Signed and countersigned",
    };
}
