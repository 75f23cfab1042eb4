using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Partnership.Platform.Profiles;

/// <summary>Looks every few seconds whether another host changed the profile or the calendar.</summary>
internal sealed class FollowTheInstallation(Installation installation, TimeProvider clock, ILogger<FollowTheInstallation> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await installation.Refresh(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogWarning("The profile could not be looked at: {Fault}", fault.GetType().Name);
            }
        }
    }
}
