using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;

namespace Partnership.Platform.Jobs;

/// <summary>Staff don't wait for a sweep's hour (PLT-22). What came of it, a failure too, stands with its last run.</summary>
/// <param name="Name">The sweep's name, as staff see it.</param>
public sealed record RunASweepNow(string Name) : ICommand;

internal sealed class RunASweepNowHandler(IAct act, IEnumerable<ISweep> sweeps, RunSweep runs) : IRequestHandler<RunASweepNow, Outcome>
{
    public async Task<Outcome> Handle(RunASweepNow request, CancellationToken cancellationToken)
    {
        if (sweeps.All(one => one.Name != request.Name)) return Outcome.NotFound;
        // It ends what it began, also when whoever asked goes on to another page.
        if (!await runs.Run(request.Name, CancellationToken.None)) return Outcome.Refused($"“{request.Name}” is running already.");
        act.Record(AuditStream.Of("site", "sweeps"), $"ran “{request.Name}” by hand");
        return Outcome.Done;
    }
}
