using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Quartz;

namespace Partnership.Platform.Jobs;

/// <summary>Tells Quartz, at each start of a host, which sweeps there are and how often they run.</summary>
internal sealed class SweepSchedule(ISchedulerFactory schedulers, IServiceScopeFactory scopes) : IHostedService
{
    internal const string Group = "sweeps";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        foreach (var sweep in scope.ServiceProvider.GetServices<ISweep>())
        {
            var job = JobBuilder.Create<RunSweep>().WithIdentity(sweep.Name, Group).StoreDurably().Build();
            var trigger = TriggerBuilder.Create().WithIdentity(sweep.Name, Group).ForJob(job).StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(sweep.Every).RepeatForever()).Build();
            await scheduler.ScheduleJob(job, trigger, ScheduleJobOptions.Replacing, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

internal static class AddingSweeps
{
    /// <summary>Quartz, clustered on our own database (PLT-22).</summary>
    public static IServiceCollection AddSweeps(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler => (scheduler.InstanceName, scheduler.InstanceId) = ("partnership", "AUTO"));
            quartz.UseDefaultThreadPool(4);
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(source => source.DataSourceFactory = provider => provider.GetRequiredService<NpgsqlDataSource>());
                store.ConfigureStore(options => options.TablePrefix = "quartz." + QuartzSchema.TablePrefix);
                store.UseClustering(_ => { });
            });
        });
        services.AddTransient<RunSweep>();
        services.AddHostedService<SweepSchedule>();
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return services;
    }
}
