using Partnership.Platform.Profiles;
using Partnership.Reviews.Referrals;

namespace Partnership.Reviews.Demonstration;

/// <summary>What a made-up case is about. Children are called after plants, and all of them Example.</summary>
/// <param name="Age">In years.</param>
/// <param name="From">The kind of agency that refers.</param>
internal sealed record Tale(string Child, int Age, AgencyKind From, string Happened, string Abuse, string Why)
{
    /// <summary>A brother or sister in the same referral, who was not harmed.</summary>
    public string? Sibling { get; init; }

    /// <summary>What the agencies' records show, as their check forms say.</summary>
    public string Seen { get; init; } = "Contacts were recorded on time, and each was looked at by itself.";

    /// <summary>What the panel made of it.</summary>
    public string Learned { get; init; } = "Each service saw a part of the family’s life. Nobody was asked to put the parts together.";

    public IReadOnlyList<ReferredChild> Children(DateOnly today) => Sibling is null ? [One(Child, Age, true, today)] : [One(Child, Age, true, today), One(Sibling, Age - 2, false, today)];

    private ReferredChild One(string name, int age, bool harmed, DateOnly today) => new()
    {
        Forenames = name,
        LastNames = "Example",
        Born = today.AddYears(-age).AddDays(-30 - 9 * name.Length),
        WasHarmed = harmed,
        Address = $"{10 + Child.Length} Invented Street, Anyplace",
        ParentsAndCarers = $"Parent of {Child} (a made-up person)",
    };
}
