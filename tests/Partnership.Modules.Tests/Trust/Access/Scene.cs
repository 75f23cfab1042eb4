using Partnership.Reviews.Cases;
using Partnership.Testing;

namespace Partnership.Modules.Tests.Trust.Access;

/// <summary>A case of the matrix, by the facts that the oracle judges from.</summary>
internal sealed record Scene(string Name, TestCase Made, CaseStage Stage)
{
    /// <summary>The referral came from an account, through Barts Health, whose lead is asked.</summary>
    public bool CameFromBarts { get; init; }

    /// <summary>Barts Health’s form was accepted, and the forms were shared.</summary>
    public bool ChecksAreShared { get; init; }
    public bool BartsWasAsked { get; init; }

    /// <summary>The partners' signatures stand.</summary>
    public bool IsSigned { get; init; }

    public override string ToString() => Name;
}
