using Partnership.Platform.Databases;
using Partnership.Platform.Demonstration;
using Partnership.Platform.Profiles;

namespace Partnership.Host;

/// <summary>Fills an installation in development with the demonstration, by services of its own: there the clock can be set back and whoever's turn it is acts.</summary>
internal static class DemonstrationFilling
{
    /// <param name="now">The time it is: the demonstration's cases stand as they would today.</param>
    /// <returns>False when it had been filled before: then nothing was done.</returns>
    public static async Task<bool> Fill(IConfiguration configuration, IHostEnvironment environment, DatabaseSettings database, TimeProvider now, CancellationToken ct = default)
    {
        using var services = Build(configuration, environment, database, now);
        await services.Services.GetRequiredService<Installation>().Refresh(ct);
        return await Demonstrations.Fill(services.Services, ct);
    }

    /// <summary>The modules with a clock and an actor that can be set; nothing is listened to and no job runs.</summary>
    public static IHost Build(IConfiguration configuration, IHostEnvironment environment, DatabaseSettings database, TimeProvider now)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = environment.EnvironmentName });
        builder.Configuration.AddConfiguration(configuration);
        builder.Logging.ClearProviders();
        PartnershipHost.AddTo(builder.Services, configuration, database);
        builder.Services.AddThePast(now);
        return builder.Build();
    }
}
