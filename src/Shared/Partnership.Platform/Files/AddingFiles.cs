using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Platform.Files.Scanning;
using Partnership.Platform.Home;
using Partnership.Platform.Jobs;
using Partnership.Platform.Modules;

namespace Partnership.Platform.Files;

internal static class AddingFiles
{
    /// <summary>Uploaded files, sealed in the database (PLT-50).</summary>
    public static IServiceCollection AddFiles(this IServiceCollection services) => services
        .AddSingleton(provider => FileSettings.From(provider.GetRequiredService<IConfiguration>())).AddSingleton<ICheckSettings, FileSettingsAreSetRight>()
        .AddSingleton<FileKeys>().AddScoped<FileScanner>().AddScoped<TakingFiles>().AddScoped<StoredFiles>()
        .AddScoped<ISweep, ScanWhatWaits>().AddScoped<ISweep, ClearAwayFiles>().AddScoped<IKnowTheGlance, ScannerAtAGlance>();
}
