using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;

namespace Partnership.Platform.Demonstration;

/// <summary>Who acts in the demonstration's own services: whoever's turn it is.</summary>
public sealed class DemonstrationActor : ICurrentActor
{
    public Actor Actor { get; internal set; } = Actor.System("The demonstration");
}
