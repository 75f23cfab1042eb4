using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Messaging;

namespace Partnership.Platform.Demonstration;

/// <summary>Sends the product's own acts and questions as people of the demonstration, at moments that have passed. Works in the demonstration's own services only:
/// nobody else can act in somebody's name or at another time.</summary>
public sealed class PastActs(IServiceScopeFactory scopes, Deliveries deliveries, TimeProvider time, ICurrentActor current)
{
    /// <summary>Between one act and the next of the same day.</summary>
    private static readonly TimeSpan AWhile = TimeSpan.FromMinutes(2);

    private DemonstrationClock Clock => time as DemonstrationClock ?? throw OutOfPlace();
    private DemonstrationActor Stage => current as DemonstrationActor ?? throw OutOfPlace();

    /// <summary>Delivers what waits, then goes to that moment, or to now where it is yet to come.</summary>
    public async Task GoTo(DateTimeOffset moment, CancellationToken ct)
    {
        await deliveries.DeliverAll(ct);
        Clock.GoTo(moment);
    }

    /// <summary>Delivers what waits, and comes back to now.</summary>
    public async Task ComeBack(CancellationToken ct)
    {
        await deliveries.DeliverAll(ct);
        Clock.ComeBack();
    }

    public async Task<T> Send<T>(IRequest<T> request, Actor actor, CancellationToken ct)
    {
        Stage.Actor = actor;
        await using var scope = scopes.CreateAsyncScope();
        var answer = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, ct);
        Clock.Pass(AWhile);
        return answer;
    }

    /// <summary>Something of the product's that is no act, such as taking a file in.</summary>
    public async Task<T> With<TPart, T>(Actor actor, Func<TPart, Task<T>> work) where TPart : notnull
    {
        Stage.Actor = actor;
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TPart>());
    }

    /// <summary>Sends an act that must succeed.</summary>
    /// <exception cref="InvalidOperationException">It was refused, in these words: the demonstration does what the product doesn't allow.</exception>
    public async Task<T> Do<T>(IRequest<T> act, Actor actor, CancellationToken ct) where T : Outcome
    {
        var outcome = await Send(act, actor, ct);
        return outcome.Succeeded ? outcome : throw new InvalidOperationException(
            $"{act.GetType().Name} by {actor.Name} was refused: {string.Join(" ", outcome.Refusals.Select(one => one.Words).DefaultIfEmpty("not found"))}");
    }

    private static InvalidOperationException OutOfPlace() => new("Acts of the past are done in the demonstration's own services only.");
}

public static class AddingThePast
{
    /// <summary>Makes these services the demonstration's own: their clock and the one who acts can be set.</summary>
    /// <param name="real">The time it is.</param>
    public static IServiceCollection AddThePast(this IServiceCollection services, TimeProvider real)
    {
        services.RemoveAll<TimeProvider>();
        return services.AddSingleton<TimeProvider>(new DemonstrationClock(real)).AddSingleton<ICurrentActor, DemonstrationActor>();
    }
}
