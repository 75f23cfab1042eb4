using System.Globalization;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Profiles;

namespace Partnership.Host.Ops;

/// <summary><c>./ops deadlines</c>: every date of a profile's protocol, each with how it was worked out (PLT-82, PLT-32). Needs no database.</summary>
internal static class DeadlinesVerb
{
    private const string Help = """
        Usage: ./ops deadlines --profile NAME --notified DATE [--aware DATE] [--referred DATETIME] [--screened DATE] [--json]

          --profile NAME       a folder of profiles, such as tower-hamlets
          --notified DATE      when the national Panel was notified, such as 2026-11-21
          --aware DATE         when the local authority became aware
          --referred DATETIME  when the referral came in, such as 2026-11-20T14:30; without an offset it is London's time
          --screened DATE      when the screening decided on an audit; missing, the day of the referral
          --json               for programs

        Exit codes: 0 done, 1 the profile can't be used, 2 wrong usage or no such date.
        """;

    private static readonly string[] Valued = ["--profile", "--notified", "--aware", "--referred", "--screened"];

    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        if (args.Contains("--help"))
        {
            output.WriteLine(Help);
            return 0;
        }
        try
        {
            var given = Given(args);
            var starts = ClockStarts.None
                .With(CaseEvent.Referred, given.TryGetValue("--referred", out var referred) ? Instant("--referred", referred) : null)
                .With(CaseEvent.Aware, given.TryGetValue("--aware", out var aware) ? Date("--aware", aware) : null)
                .With(CaseEvent.AuditWanted, given.TryGetValue("--screened", out var screened) ? Date("--screened", screened) : null)
                .With(CaseEvent.Notified, Date("--notified", Needed(given, "--notified")));
            var profile = Load(Needed(given, "--profile"));
            starts = OnTheAuditsRoute(starts, profile);
            var deadlines = Deadlines.Of(profile.Protocol, profile.Calendar(), starts);
            if (!deadlines.Succeeded) throw new UsageException(deadlines.Refusals[0].Words);
            if (args.Contains("--json")) DeadlinesPrint.Json(profile, deadlines.Value, output);
            else DeadlinesPrint.Words(profile, deadlines.Value, starts, output);
            return 0;
        }
        catch (UsageException wrong)
        {
            errors.WriteLine(wrong.Message);
            errors.WriteLine("See ./ops deadlines --help");
            return 2;
        }
        catch (BrokenProfileException broken)
        {
            errors.WriteLine(broken.Message);
            return 1;
        }
    }

    /// <summary>The audit's route is printed beside the Rapid Review's: from the referral where no screening is given, and its report as if the decision came on its last day.</summary>
    private static ClockStarts OnTheAuditsRoute(ClockStarts starts, Profile profile)
    {
        starts = starts[CaseEvent.AuditWanted] is null ? starts.With(CaseEvent.AuditWanted, starts[CaseEvent.Referred]?.Date) : starts;
        var decided = profile.Protocol.Clocks.Where(clock => clock is { Start: CaseEvent.AuditWanted, Ends: CaseEvent.AuditSuitabilityDecision });
        return Deadlines.Of(decided, profile.Calendar(), starts) is { Succeeded: true, Value: [var last, ..] } ? starts.With(CaseEvent.AuditSuitabilityDecision, last.Date) : starts;
    }

    private static Dictionary<string, string> Given(string[] args)
    {
        var given = new Dictionary<string, string>();
        for (var at = 0; at < args.Length; at++)
        {
            if (args[at] == "--json") continue;
            if (!Valued.Contains(args[at])) throw new UsageException($"“{args[at]}” is not understood.");
            if (at + 1 == args.Length || args[at + 1].StartsWith("--", StringComparison.Ordinal)) throw new UsageException($"{args[at]} needs a value.");
            if (!given.TryAdd(args[at], args[at + 1])) throw new UsageException($"{args[at]} is given twice.");
            at++;
        }
        return given;
    }

    private static string Needed(Dictionary<string, string> given, string name) =>
        given.GetValueOrDefault(name) ?? throw new UsageException($"{name} is missing.");

    private static DateOnly? Date(string argument, string written) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
            : throw new UsageException($"{argument}: “{written}” is no date. Write it as year-month-day, such as 2026-11-21.");

    private static DateTimeOffset? Instant(string argument, string written) =>
        London.TryParse(written, out var instant) ? instant
            : throw new UsageException($"{argument}: “{written}” is no date with a time. Write it like 2026-11-20T14:30 (London's time) or 2026-11-20T14:30:00Z.");

    private static Profile Load(string name)
    {
        var root = ProfileFolder.Root() ?? throw new BrokenProfileException("There is no folder of profiles here.");
        if (!ProfileFolder.Names(root).Contains(name))
            throw new UsageException($"--profile: there is no profile “{name}”. There are: {string.Join(", ", ProfileFolder.Names(root))}.");
        var loaded = ProfileFolder.Load(Path.Combine(root, name));
        return loaded.IsWhole ? loaded.Profile
            : throw new BrokenProfileException(string.Join(Environment.NewLine, [$"The profile “{name}” can't be used:", .. loaded.Problems.Select(one => $"  {one}")]));
    }

    private sealed class UsageException(string words) : Exception(words);

    private sealed class BrokenProfileException(string words) : Exception(words);
}
