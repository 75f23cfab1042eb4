using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Partnership.Host;
using Partnership.Kernel.Time;
using Partnership.Platform.Databases;
using Partnership.Platform.Demonstration;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Persistence;
using Partnership.Testing;

namespace Partnership.Modules.Tests.Reviews.Demonstration;

/// <summary>An installation filled with the demonstration on a day, at 9:20am in London.</summary>
internal sealed class FilledDemonstration : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("partnership-demo-");
    private readonly TestDatabase _database;

    private FilledDemonstration(TestDatabase database, DateOnly day) => (_database, Now) = (database, new TestClock(London.At(day, new(9, 20))));

    public TestClock Now { get; }

    public static async Task<FilledDemonstration> On(DateOnly day, string profile = FirstStart.UsualProfile)
    {
        var filled = new FilledDemonstration(await TestDatabase.CreateCloneAsync(), day);
        using var host = filled.Host();
        var taken = await FirstStart.TakeTheProfile(host.Services, profile);
        if (!taken.Succeeded) throw new InvalidOperationException(taken.Refusals[0].Words);
        await Demonstrations.Fill(host.Services);
        return filled;
    }

    /// <summary>Asks the module's tables.</summary>
    public async Task<T> Read<T>(Func<ReviewsDbContext, Task<T>> ask)
    {
        using var host = Host();
        await using var scope = host.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<Reading<ReviewsDbContext>>().Db);
    }

    /// <summary>Each module's share again, as where the filling was stopped before its end.</summary>
    public async Task FillAgain()
    {
        using var host = Host();
        await host.Services.GetRequiredService<Installation>().Refresh();
        await using var scope = host.Services.CreateAsyncScope();
        foreach (var share in scope.ServiceProvider.GetServices<IDemonstration>().OrderBy(one => one.Order)) await share.Seed(default);
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private IHost Host() => DemonstrationFilling.Build(
        new ConfigurationBuilder().AddInMemoryCollection([new(DataFolder.Setting, _folder.FullName)]).Build(),
        new HostingEnvironment { EnvironmentName = Environments.Development }, _database.Settings, Now);
}

/// <summary>Filled on a Monday that is a bank holiday, between Christmas and New Year; for several tests.</summary>
public sealed class FilledAtChristmas : Xunit.IAsyncLifetime
{
    private FilledDemonstration? _filled;

    internal FilledDemonstration Filled => _filled ?? throw new InvalidOperationException("Not filled yet.");

    public async Task InitializeAsync() => _filled = await FilledDemonstration.On(new(2026, 12, 28));

    public async Task DisposeAsync() => await Filled.DisposeAsync();
}
