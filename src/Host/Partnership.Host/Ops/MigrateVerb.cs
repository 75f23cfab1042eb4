using Partnership.Platform.Databases;

namespace Partnership.Host.Ops;

internal sealed class MigrateVerb : IOpsVerb
{
    public string Name => "migrate";
    public string Summary => "Brings the database's schema up to date, with the owner's role";
    public string Help => "Usage: ./ops migrate\nSafe to repeat, and to run on several machines at once. Exit codes: 0 up to date, 1 stopped (what was applied before stays), 2 misused.";

    public Task<int> RunAsync(string[] args, OpsContext context) => args is not []
        ? Task.FromResult(context.Misused(this, $"migrate takes no \"{args[0]}\"."))
        : context.WithDatabaseAsync(async database =>
        {
            var migrated = await Migrations.RunAsync(database.Owner, Schemas.All, context.Stop);
            if (!migrated.Succeeded) return context.Refused(migrated);
            foreach (var name in migrated.Value) await context.Output.WriteLineAsync($"Applied {name}");
            await context.Output.WriteLineAsync("The schema is up to date.");
            return ExitCodes.Done;
        });
}
