namespace Partnership.Kernel.Protocols;

/// <summary>A fact that says where it comes from, or that it is an assumption and why: pages show either to staff.</summary>
public abstract record Sourced
{
    /// <summary>Document and place, such as "S2 §10". May be missing only where the fact is assumed.</summary>
    public string? Source { get; init; }
    public bool Assumed { get; init; }

    /// <summary>Why it was assumed.</summary>
    public string? Reason { get; init; }

    /// <summary>What other sources say of the same thing: the protocol takes one value, staff can see the rest (HRD-03).</summary>
    public IReadOnlyList<OtherReading> OtherReadings { get; init; } = [];
}

/// <summary>A value another source gives for the same fact.</summary>
public sealed record OtherReading
{
    public required string Value { get; init; }
    public required string Source { get; init; }
}
