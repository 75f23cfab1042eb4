using Partnership.Kernel.Identity;

namespace Partnership.Governance.ExecutiveChair;

internal readonly record struct ChairChangeId(Guid Value) : IId<ChairChangeId>
{
    public static ChairChangeId From(Guid value) => new(value);
}

/// <summary>A change of the rota, kept with its reason (GOV-02).</summary>
internal sealed record ChairChange(ChairChangeId Id, DateOnly StartsOn, DateOnly EndsOn, string Was, string Became, string Because, DateTimeOffset ChangedAt, string ChangedBy);
