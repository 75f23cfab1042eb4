using Partnership.Kernel.Acts;

namespace Partnership.Platform.Acts;

internal static class Refusals
{
    /// <summary>A refusal of the response's own type (<see cref="Outcome"/> or <see cref="Outcome{T}"/>).</summary>
    public static TResponse As<TResponse>(params IReadOnlyList<Refusal> refusals)
    {
        object refused = typeof(TResponse) == typeof(Outcome)
            ? Outcome.Refused(refusals)
            : typeof(TResponse).GetMethod(nameof(Outcome.Refused), [typeof(IReadOnlyList<Refusal>)])?.Invoke(null, [refusals])
              ?? throw new InvalidOperationException($"{typeof(TResponse).Name} is not an outcome.");
        return (TResponse)refused;
    }
}
