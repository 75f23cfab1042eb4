using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Partnership.Host;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Databases;
using Partnership.Platform.Demonstration;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Demonstration;
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

    public static async Task<FilledDemonstration> On(DateOnly day, string profile = DataFolder.UsualProfile)
    {
        var filled = new FilledDemonstration(await TestDatabase.CreateCloneAsync(), day);
        using var host = filled.Host();
        var taken = await FirstStart.TakeTheProfile(host.Services, profile);
        if (!taken.Succeeded) throw new InvalidOperationException(taken.Refusals[0].Words);
        await Demonstrations.Fill(host.Services);
        return filled;
    }

    /// <summary>With the demonstration's people alone: cases are told by <see cref="Tell"/>.</summary>
    public static async Task<FilledDemonstration> WithPeople(DateOnly day, string profile = DataFolder.UsualProfile)
    {
        var filled = new FilledDemonstration(await TestDatabase.CreateCloneAsync(), day);
        using var host = filled.Host();
        var taken = await FirstStart.TakeTheProfile(host.Services, profile);
        if (!taken.Succeeded) throw new InvalidOperationException(taken.Refusals[0].Words);
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IDemonstration>().MinBy(one => one.Order)!.Seed(default);
        return filled;
    }

    /// <summary>Tells one case by the product's own acts, under today's protocol.</summary>
    /// <returns>The case's reference.</returns>
    public async Task<string> Tell(Func<CaseStory, Task> tell)
    {
        using var host = Host();
        var installation = host.Services.GetRequiredService<Installation>();
        await installation.Refresh();
        await using var scope = host.Services.CreateAsyncScope();
        var past = scope.ServiceProvider.GetRequiredService<PastActs>();
        var story = new CaseStory(past, scope.ServiceProvider.GetRequiredService<Cast>(), installation, new DaysAgo(London.Today(Now), installation.Calendar), Tales.Alder, default);
        await tell(story);
        await past.ComeBack(default);
        return story.Reference;
    }

    /// <summary>Publishes profiles as the versions after today's.</summary>
    public async Task Publish(params IEnumerable<Profile> profiles)
    {
        using var host = Host();
        var installation = host.Services.GetRequiredService<Installation>();
        await installation.Refresh();
        await using var scope = host.Services.CreateAsyncScope();
        var act = scope.ServiceProvider.GetRequiredService<Act>();
        var seen = installation.Version;
        var kept = await act.InOneTransaction("Publish", async () =>
        {
            foreach (var profile in profiles) await act.KeepAsync(profile, seen++, "A test", default);
            act.Record(AuditStream.Of("profile", installation.Profile.Name), "published versions of a test");
            return Outcome.Done;
        }, Actor.System("A test"));
        if (!kept.Succeeded) throw new InvalidOperationException(kept.Refusals[0].Words);
    }

    /// <summary>Something with the host's own services.</summary>
    public async Task<T> With<T>(Func<IServiceProvider, Task<T>> work)
    {
        using var host = Host();
        await host.Services.GetRequiredService<Installation>().Refresh();
        await using var scope = host.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
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
