using Microsoft.Extensions.Hosting;
using Partnership.Platform.Databases;

namespace Partnership.Host.Ops;

/// <summary>What verbs work with. Settings are read when a verb first asks: for those that need none, that would take most of the time.</summary>
/// <param name="output">For the verb's answer.</param>
/// <param name="errors">For what went wrong.</param>
/// <param name="settings">Settings that win over files and environment, as "--Name=value".</param>
/// <param name="stop">Ends the verb's work.</param>
internal sealed class OpsContext(TextWriter output, TextWriter errors, string[] settings, CancellationToken stop = default)
{
    private readonly Lazy<HostApplicationBuilder> _settings = new(() => Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(settings));

    public TextWriter Output => output;
    public TextWriter Errors => errors;
    public CancellationToken Stop => stop;
    public IConfiguration Configuration => _settings.Value.Configuration;
    public IHostEnvironment Environment => _settings.Value.Environment;

    /// <summary>Does something with the installation's database; when it can't be opened, says why and ends as failed.</summary>
    public async Task<int> WithDatabaseAsync(Func<DatabaseSettings, Task<int>> work)
    {
        var opened = await InstallationDatabase.OpenAsync(Configuration, Environment, Stop);
        if (!opened.Succeeded) return Refused(opened);
        await using var database = opened.Value;
        return await work(database.Settings);
    }

    /// <summary>Says what was refused, each on a line.</summary>
    public int Refused(Kernel.Acts.Outcome outcome)
    {
        foreach (var refusal in outcome.Refusals) Errors.WriteLine(refusal.Words);
        return ExitCodes.Failed;
    }

    /// <summary>Says that an argument was not understood.</summary>
    public int Misused(IOpsVerb verb, string words)
    {
        Errors.WriteLine(words);
        Errors.WriteLine(verb.Help);
        return ExitCodes.Misused;
    }
}
