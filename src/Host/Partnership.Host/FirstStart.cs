using Partnership.Platform.Databases;
using Partnership.Platform.Profiles;

namespace Partnership.Host;

/// <summary>Brings an installation up to date before it serves. In production the schema is migrated by ./ops migrate, with the owner's role, and only checked here.</summary>
internal static class FirstStart
{
    /// <summary>False when the site can't start; what is wrong was said.</summary>
    public static async Task<bool> Prepare(WebApplication app, InstallationDatabase database)
    {
        if (app.Environment.IsDevelopment())
        {
            var migrated = await Migrations.RunAsync(database.Settings.Owner, Schemas.All);
            if (!migrated.Succeeded)
            {
                await Console.Error.WriteLineAsync(migrated.Refusals[0].Words);
                return false;
            }
        }
        return await TakeTheProfile(app.Services, app.Configuration["Profile"] ?? "tower-hamlets");
    }

    /// <summary>A new installation becomes the partnership its profile describes; one that is already a partnership stays what it is.</summary>
    private static async Task<bool> TakeTheProfile(IServiceProvider services, string name)
    {
        var installation = services.GetRequiredService<Installation>();
        if (!await installation.Refresh())
        {
            var loaded = ProfileFolder.Load(Path.Combine(ProfileFolder.Root() ?? "profiles", name));
            foreach (var problem in loaded.Problems) await Console.Error.WriteLineAsync(problem.ToString());
            if (loaded.Profile is null) return false;
            await installation.Take(loaded.Profile, "Installation");
        }
        await using var scope = services.CreateAsyncScope();
        foreach (var module in scope.ServiceProvider.GetServices<ITakeTheProfile>()) await module.Take(installation.Profile, CancellationToken.None);
        return true;
    }
}
