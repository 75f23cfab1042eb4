using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;

namespace Partnership.Governance.ExecutiveChair;

internal readonly record struct ChairTurnId(Guid Value) : IId<ChairTurnId>
{
    public static ChairTurnId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>The days on which one delegated safeguarding partner chairs the Executive (GOV-02). It names the role, not the person:
/// whoever held that role on a day was the chair that day (HRD-23).</summary>
internal sealed class ChairTurn
{
    private ChairTurn() { }

    /// <param name="startsOn">First day.</param>
    /// <param name="endsOn">Last day.</param>
    /// <param name="role">Key of the delegated safeguarding partner's role.</param>
    public ChairTurn(ChairTurnId id, DateOnly startsOn, DateOnly endsOn, string role) => (Id, StartsOn, EndsOn, Role) = (id, startsOn, endsOn, role);

    public ChairTurnId Id { get; private set; }
    public DateOnly StartsOn { get; private set; }
    public DateOnly EndsOn { get; private set; }
    public string Role { get; private set; } = "";

    public bool Covers(DateOnly day) => StartsOn <= day && day <= EndsOn;

    /// <summary>Another partner takes the chair from a day of this turn on, to its end. Days before <paramref name="today"/> stand as they were.</summary>
    /// <returns>The turn that another partner now has: this one, or the rest cut off from it.</returns>
    public Outcome<ChairTurn> HandOver(string role, DateOnly from, DateOnly today, ChairTurnId restId)
    {
        if (role == Role) return Outcome<ChairTurn>.Refused("This partner already chairs in these months.", "Role");
        if (!Covers(from)) return Outcome<ChairTurn>.Refused("The day must be one of this turn.", "From");
        if (from < today) return Outcome<ChairTurn>.Refused("Who chaired on days that have passed can’t be changed: choose today or a later day.", "From");
        if (from == StartsOn)
        {
            Role = role;
            return this;
        }
        var rest = new ChairTurn(restId, from, EndsOn, role);
        EndsOn = from.AddDays(-1);
        return rest;
    }
}
