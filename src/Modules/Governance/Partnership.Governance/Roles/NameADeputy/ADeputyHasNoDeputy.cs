using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;

namespace Partnership.Governance.Roles.NameADeputy;

/// <summary>On some of the days asked about, one stands in for another.</summary>
internal sealed record StandingIn(PersonId Away, string AwayName, PersonId Deputy, string DeputyName);

/// <summary>A deputy of a deputy is refused: on any day it is one person who is there in another's place, whom everybody can name.</summary>
internal sealed class ADeputyHasNoDeputy(PersonId absent, PersonId deputy, IReadOnlyList<StandingIn> meanwhile) : IRule
{
    public string Id => "PLT-06";

    public Refusal? Broken() =>
        meanwhile.FirstOrDefault(one => one.Away == deputy) is { } away ? new("Deputy", $"{away.AwayName} is away on some of these days: {away.DeputyName} deputises for them. A deputy has no deputy.")
        : meanwhile.FirstOrDefault(one => one.Deputy == absent) is { } stands ? new("From", $"{stands.DeputyName} deputises for {stands.AwayName} on some of these days, and a deputy has no deputy. End that first, or choose other days.")
        : null;
}
