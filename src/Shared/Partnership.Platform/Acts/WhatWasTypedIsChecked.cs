using FluentValidation;
using MediatR;
using Partnership.Kernel.Acts;

namespace Partnership.Platform.Acts;

/// <summary>Runs an act's validators before its transaction begins; what is wrong comes back as refusals next to their fields.</summary>
internal sealed class WhatWasTypedIsChecked<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var wrong = new List<Refusal>();
        foreach (var validator in validators)
            wrong.AddRange((await validator.ValidateAsync(request, cancellationToken)).Errors.Select(error => new Refusal(error.PropertyName, error.ErrorMessage)));
        return wrong.Count == 0 ? await next() : Refusals.As<TResponse>(wrong);
    }
}
