using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Partnership.Kernel.Acts;

namespace Partnership.Platform.Databases;

/// <summary>The installation's database: the one the two settings name, or in development, when neither is set, an embedded one.</summary>
public sealed class InstallationDatabase : IAsyncDisposable
{
    private readonly EmbeddedPostgres? _embedded;

    private InstallationDatabase(DatabaseSettings settings, EmbeddedPostgres? embedded) => (Settings, _embedded) = (settings, embedded);

    public DatabaseSettings Settings { get; }
    public bool IsEmbedded => _embedded is not null;

    /// <summary>Finds or starts it and tries both roles' connections. Refused with words for whoever set it up.</summary>
    public static async Task<Outcome<InstallationDatabase>> OpenAsync(IConfiguration configuration, IHostEnvironment environment, CancellationToken stop = default)
    {
        if (DatabaseSettings.From(configuration) is { } given)
        {
            if (!given.Succeeded) return Outcome<InstallationDatabase>.Refused(given.Refusals);
            var tried = await DatabaseCheck.RunAsync(given.Value, stop);
            return tried.Succeeded ? new InstallationDatabase(given.Value, null) : Outcome<InstallationDatabase>.Refused(tried.Refusals);
        }

        if (!environment.IsDevelopment())
            return Outcome<InstallationDatabase>.Refused($"{DatabaseSettings.OwnerSetting} and {DatabaseSettings.ApplicationSetting} are not set. docs/operations.md says how to make the two roles.", DatabaseSettings.OwnerSetting);
        try
        {
            var embedded = await EmbeddedPostgres.StartAsync(new(DataFolder.From(configuration).Postgres) { Binaries = configuration["Postgres:Binaries"] }, stop);
            return new InstallationDatabase(embedded.Settings, embedded);
        }
        catch (DatabaseStartException failure) { return Outcome<InstallationDatabase>.Refused(failure.Message); }
    }

    public ValueTask DisposeAsync() => _embedded?.DisposeAsync() ?? ValueTask.CompletedTask;
}
