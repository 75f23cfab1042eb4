using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Partnership.Platform.Messaging;

/// <summary>Delivers after each commit of this host, and every few seconds what other hosts left.</summary>
internal sealed class Dispatcher(Deliveries deliveries, DispatcherSignal signal, ILogger<Dispatcher> log) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await deliveries.DeliverAll(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogWarning("Deliveries wait: {Fault}", fault.GetType().Name);
            }
            await signal.Wait(Poll, stoppingToken);
        }
    }
}
