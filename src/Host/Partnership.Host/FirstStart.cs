using Partnership.Platform.Databases;

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
        return true;
    }
}
