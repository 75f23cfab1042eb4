using Partnership.Platform.Databases;

namespace Partnership.Host.Ops;

internal sealed class SeedDemoVerb : IOpsVerb
{
    public string Name => "seed-demo";
    public string Summary => "Fills the installation with fictional people and cases, in development only";

    public string Help => """
        Usage: ./ops seed-demo [--profile NAME]

          --profile NAME  the partnership that a new installation becomes (tower-hamlets)

        Brings the schema up to date first. Safe to repeat: a second time does nothing. Exit codes: 0 filled or filled before, 1 refused, 2 misused.
        """;

    public Task<int> RunAsync(string[] args, OpsContext context)
    {
        if (args is not ([] or ["--profile", _])) return Task.FromResult(context.Misused(this, "seed-demo takes --profile NAME and nothing else."));
        if (context.Environment.IsDevelopment()) return context.WithDatabaseAsync(database => Fill(args.ElementAtOrDefault(1), database, context));
        context.Errors.WriteLine($"The demonstration is for development, and this is {context.Environment.EnvironmentName}: fictional people and cases never go among real ones.");
        return Task.FromResult(ExitCodes.Failed);
    }

    private static async Task<int> Fill(string? profile, DatabaseSettings database, OpsContext context)
    {
        var migrated = await Migrations.RunAsync(database.Owner, Schemas.All, context.Stop);
        if (!migrated.Succeeded) return context.Refused(migrated);
        using var host = VerbHost.Build(context, database, "./ops seed-demo");
        var taken = await FirstStart.TakeTheProfile(host.Services, profile ?? context.Configuration[DataFolder.ProfileSetting], context.Stop);
        if (!taken.Succeeded) return context.Refused(taken);
        await context.Output.WriteLineAsync(await DemonstrationFilling.Fill(context.Configuration, context.Environment, database, TimeProvider.System, context.Stop)
            ? "The demonstration is there. Its sign-ins are listed at /development/accounts of the running site."
            : "The demonstration was there already: nothing was changed.");
        return ExitCodes.Done;
    }
}
