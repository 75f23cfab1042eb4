using Partnership.Kernel.Identity;

namespace Partnership.Platform.Acts;

/// <summary>What the visitor of this scope has proved, by a code or a link, that they may see: "referral:0197…". Set by the page that checked it; it becomes the actor's
/// <see cref="Actor.Grant"/> for the acts and the vault.</summary>
public sealed class Proof
{
    public string? Grant { get; set; }

    internal Actor Of(Actor actor) => Grant is null ? actor : actor with { Grant = Grant };
}
