using System.Text.Json;
using Partnership.Platform.Databases;

namespace Partnership.Host.Ops;

internal sealed class HealthVerb : IOpsVerb
{
    public string Name => "health";
    public string Summary => "Says whether the database answers both roles, and whether its schema is up to date";
    public string Help => "Usage: ./ops health [--json]\nExit codes: 0 all is well, 1 something is not, 2 misused.";

    public async Task<int> RunAsync(string[] args, OpsContext context)
    {
        if (args is not ([] or ["--json"])) return context.Misused(this, "health takes --json and nothing else.");
        var findings = await FindingsAsync(context);
        if (args is ["--json"]) await context.Output.WriteLineAsync(JsonSerializer.Serialize(findings, JsonSerializerOptions.Web));
        else foreach (var finding in findings) await context.Output.WriteLineAsync($"{finding.Subject}: {finding.Words}");
        return findings.All(finding => finding.Well) ? ExitCodes.Done : ExitCodes.Failed;
    }

    private static async Task<IReadOnlyList<Finding>> FindingsAsync(OpsContext context)
    {
        var opened = await InstallationDatabase.OpenAsync(context.Configuration, context.Environment, context.Stop);
        if (!opened.Succeeded) return [.. opened.Refusals.Select(refusal => new Finding("Database", false, refusal.Words))];
        await using var database = opened.Value;
        var pending = await Migrations.PendingAsync(database.Settings.Application, Schemas.All, context.Stop);
        return
        [
            new("Database", true, "answers both roles"),
            pending is [] ? new("Schema", true, "up to date") : new("Schema", false, $"not up to date; ./ops migrate applies {string.Join(", ", pending)}"),
        ];
    }

    private sealed record Finding(string Subject, bool Well, string Words);
}
