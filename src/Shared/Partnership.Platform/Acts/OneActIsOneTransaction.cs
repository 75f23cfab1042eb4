using System.Reflection;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Partnership.Kernel.Acts;

namespace Partnership.Platform.Acts;

/// <summary>Runs every act in its transaction, once per idempotency key, and turns a broken constraint into its words.</summary>
internal sealed class OneActIsOneTransaction<TRequest, TResponse>(Act act) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    private static readonly IReadOnlyList<RefusedWhenAttribute> Constraints = [.. typeof(TRequest).GetCustomAttributes<RefusedWhenAttribute>()];

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (request is not IAmAnAct) return await next();
        try
        {
            return request is IShareACommit shared
                ? await act.InASharedTransaction(typeof(TRequest).Name, shared.SharedBy, (request as IOnce)?.IdempotencyKey, () => Do(request, next, cancellationToken), cancellationToken)
                : await act.InOneTransaction(typeof(TRequest).Name, () => Do(request, next, cancellationToken), null, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusals.As<TResponse>(new Refusal(null, "Somebody else changed this while you had it open. Nothing of yours was saved over it: look at what it says now, then try again."));
        }
        catch (Exception fault) when (BrokenConstraint(fault) is { } broken)
        {
            return Refusals.As<TResponse>(new Refusal(broken.Field, broken.Words));
        }
    }

    private async Task<TResponse> Do(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken ct)
    {
        if (request is not IOnce once) return await next();
        if (await DoneOnce.Earlier<TRequest, TResponse>(act, once.IdempotencyKey, ct) is { } earlier) return earlier;
        var response = await next();
        if (response is Outcome { Succeeded: true }) DoneOnce.Remember<TRequest, TResponse>(act, once.IdempotencyKey, response);
        return response;
    }

    private static RefusedWhenAttribute? BrokenConstraint(Exception fault) =>
        (fault as PostgresException ?? fault.InnerException as PostgresException) is { ConstraintName: { } name }
            ? Constraints.FirstOrDefault(one => one.Constraint == name)
            : null;
}
