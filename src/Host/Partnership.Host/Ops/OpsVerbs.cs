using Npgsql;

namespace Partnership.Host.Ops;

/// <summary>The operator's verbs, as a table: a verb is a class, a line here, and a line in docs/operations.md.</summary>
public static class OpsVerbs
{
    internal static IReadOnlyList<IOpsVerb> All { get; } =
    [
        new MigrateVerb(),
        new PlainVerb("deadlines", "Prints every date of a profile's protocol, with how it was worked out", DeadlinesVerb.Run),
        new PlainVerb("protocol check", "Says everything that keeps a protocol from being published", ProtocolCheckVerb.Run),
        new InviteVerb(),
        new SeedDemoVerb(),
        new VerifyAuditVerb(),
        new HealthVerb(),
    ];

    /// <summary>Runs the verb that <paramref name="args"/> begin with. A user's mistake is told in words, never as a stack trace.</summary>
    /// <returns>0 done, 1 failed, 2 misused.</returns>
    public static Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors) => RunAsync(args, new OpsContext(output, errors, []));

    internal static async Task<int> RunAsync(string[] args, OpsContext context)
    {
        if (args is ["--help" or "-h" or "help", ..])
        {
            await context.Output.WriteLineAsync(List());
            return ExitCodes.Done;
        }
        if (All.FirstOrDefault(verb => IsAskedFor(verb, args)) is not { } asked)
        {
            await context.Errors.WriteLineAsync(args is [var first, ..] ? NotUnderstood(first) : List());
            return ExitCodes.Misused;
        }
        var rest = args[Words(asked).Length..];
        if (rest.Any(word => word is "--help" or "-h"))
        {
            await context.Output.WriteLineAsync($"{asked.Summary}.\n\n{asked.Help}");
            return ExitCodes.Done;
        }
        return await DoAsync(asked, rest, context);
    }

    private static async Task<int> DoAsync(IOpsVerb verb, string[] args, OpsContext context)
    {
        try { return await verb.RunAsync(args, context); }
        catch (OperationCanceledException) { await context.Errors.WriteLineAsync("Stopped."); }
        catch (PostgresException failure) { await context.Errors.WriteLineAsync($"The database refused: {failure.MessageText} ({failure.SqlState})."); }
        catch (NpgsqlException) { await context.Errors.WriteLineAsync("The database stopped answering. Try again when ./ops health says that it does."); }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException) { await context.Errors.WriteLineAsync(failure.Message); }
        return ExitCodes.Failed;
    }

    private static string NotUnderstood(string first) =>
        All.FirstOrDefault(verb => Words(verb)[0] == first)?.Help ?? $"There is no verb \"{first}\".\n{List()}";

    private static bool IsAskedFor(IOpsVerb verb, string[] args) => args.Take(Words(verb).Length).SequenceEqual(Words(verb));

    private static string[] Words(IOpsVerb verb) => verb.Name.Split(' ');

    private static string List()
    {
        var width = All.Max(verb => verb.Name.Length);
        return "Usage: ./ops VERB [--help]\n" + string.Join('\n', All.Select(verb => $"  {verb.Name.PadRight(width)}  {verb.Summary}"));
    }
}
