using MediatR;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Words;
using Partnership.Platform.Home;

namespace Partnership.Platform.Messaging;

/// <summary>What waits for staff doesn't wait for somebody to look for it.</summary>
internal sealed class ParkedAtAGlance(IMediator mediator) : IKnowTheGlance
{
    public async Task<IReadOnlyList<Glance>> For(Actor actor, CancellationToken ct) =>
        actor.Has(AccessRole.BusinessManager, AccessRole.Coordinator) && await mediator.Send(new ParkedMessages(), ct) is { Count: > 0 } parked
            ? [new($"{Counts.Of(parked.Count, "message")} between parts of the system could not be delivered", "/running", NeedsAttention: true)]
            : [];
}
