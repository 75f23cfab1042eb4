using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Partnership.Communications.Sending;

/// <summary>Looks for due mail every second: one indexed read when there is none.</summary>
internal sealed class MailSender(MailRoom room, TimeProvider clock, ILogger<MailSender> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await room.SendAllDue(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogWarning("Mail waits: {Fault}", fault.GetType().Name);
            }
            await Task.Delay(Pause, clock, stoppingToken);
        }
    }
}
