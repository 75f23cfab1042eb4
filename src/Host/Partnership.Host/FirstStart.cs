using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Partnership.Kernel.Acts;
using Partnership.Platform.Databases;
using Partnership.Platform.Modules;
using Partnership.Platform.Profiles;

namespace Partnership.Host;

/// <summary>Brings an installation up to date before it serves. In production the schema is migrated by ./ops migrate, with the owner's role, and only checked here.</summary>
internal static class FirstStart
{
    /// <summary>The setting that fills a new installation in development with the demonstration; ./run gives it.</summary>
    public const string DemonstrationSetting = "Demonstration";


    /// <summary>False when the site can't start; what is wrong was said.</summary>
    public static async Task<bool> Prepare(WebApplication app, InstallationDatabase database)
    {
        foreach (var settings in app.Services.GetServices<ICheckSettings>())
            if (!await Said(settings.Check())) return false;
        if (app.Environment.IsDevelopment() && !await Said(await Migrations.RunAsync(database.Settings.Owner, Schemas.All))) return false;
        var isNew = await TakeTheProfile(app.Services, app.Configuration[DataFolder.ProfileSetting]);
        if (!await Said(isNew)) return false;
        if (isNew.Value && app.Environment.IsDevelopment() && app.Configuration.GetValue<bool>(DemonstrationSetting))
            await DemonstrationFilling.Fill(app.Configuration, app.Environment, database.Settings, app.Services.GetRequiredService<TimeProvider>());
        if (app.Environment.IsDevelopment()) app.Lifetime.ApplicationStarted.Register(() => SayWhereItIs(app.Services));
        return true;
    }

    /// <summary>A new installation becomes the partnership its profile describes; one that is already a partnership stays what it is.</summary>
    /// <param name="name">The profile that was asked for; null where none was, so that a new installation is the usual one.</param>
    /// <returns>Whether it is new; or everything that is wrong with the profile, or that the installation is another partnership.</returns>
    public static async Task<Outcome<bool>> TakeTheProfile(IServiceProvider services, string? name, CancellationToken ct = default)
    {
        var installation = services.GetRequiredService<Installation>();
        var isNew = !await installation.Refresh(ct);
        if (isNew)
        {
            var loaded = ProfileFolder.Load(Path.Combine(ProfileFolder.Root() ?? "profiles", name ?? DataFolder.UsualProfile));
            if (loaded.Profile is null) return Outcome<bool>.Refused([.. loaded.Problems.Select(problem => new Refusal(null, problem.ToString()))]);
            await installation.Take(loaded.Profile, "Installation", ct);
        }
        else if (name is not null && name != installation.Profile.Name)
            return Outcome<bool>.Refused($"This installation is {installation.Profile.Partnership.Name}, not “{name}”. Another partnership is another installation: give it a database and a data folder of its own.");
        await using var scope = services.CreateAsyncScope();
        foreach (var module in scope.ServiceProvider.GetServices<ITakeTheProfile>()) await module.Take(installation.Profile, ct);
        return isNew;
    }

    /// <summary>Says everything that was refused; true when nothing was.</summary>
    public static async Task<bool> Said(Outcome outcome)
    {
        foreach (var refusal in outcome.Refusals) await Console.Error.WriteLineAsync(refusal.Words);
        return outcome.Succeeded;
    }

    private static void SayWhereItIs(IServiceProvider services)
    {
        if (services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is not { } address) return;
        Console.WriteLine($"The site: {address}");
        Console.WriteLine($"Demonstration sign-ins: {address.TrimEnd('/')}/development/accounts");
    }
}
