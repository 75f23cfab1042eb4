using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Profiles;

namespace Partnership.Reviews.Looking.Unusual;

/// <summary>Somebody opened something of a case.</summary>
internal sealed record Look(PersonId Person, string Name, string? Agency, CaseId Case, DateTimeOffset At);

/// <summary>Looks of one person that are unusual for one reason and belong together, in the order of their time.</summary>
/// <param name="Case">Where they are about one.</param>
/// <param name="Cases">The most different cases within the time that counts.</param>
internal sealed record UnusualRun(PersonId Person, string Name, WhyUnusual Why, CaseId? Case, IReadOnlyList<DateTimeOffset> Looks, int Cases)
{
    public DateTimeOffset FirstAt => Looks[0];
    public DateTimeOffset LastAt => Looks[^1];

    public static UnusualRun Of(WhyUnusual why, IReadOnlyCollection<Look> looks, CaseId? about = null, int? cases = null)
    {
        var first = looks.First();
        return new(first.Person, first.Name, why, about, [.. looks.Select(one => one.At).Order()], cases ?? looks.Select(one => one.Case).Distinct().Count());
    }
}

/// <summary>Which looks are unusual by their time and number alone: at night by London's clock, and many cases in a short time.</summary>
internal static class UnusualRuns
{
    /// <summary>A night's looks belong together; it goes by the day it began on.</summary>
    public static IEnumerable<UnusualRun> AtNight(IEnumerable<Look> looks, UnusualAccess limits) =>
        looks.Where(look => IsNight(look.At, limits)).GroupBy(look => (look.Person, London.DateOf(look.At.AddHours(-12)))).Select(night => UnusualRun.Of(WhyUnusual.AtNight, [.. night]));

    public static bool IsNight(DateTimeOffset at, UnusualAccess limits)
    {
        var hour = London.TimeOf(at).Hour;
        return limits.NightFromHour <= limits.NightToHour ? hour >= limits.NightFromHour && hour < limits.NightToHour : hour >= limits.NightFromHour || hour < limits.NightToHour;
    }

    /// <summary>Stretches in which one person opened that many different cases within that time. Each is told with all its looks, from the first to the last.</summary>
    public static IEnumerable<UnusualRun> ManyCases(IEnumerable<Look> looks, UnusualAccess limits)
    {
        var within = TimeSpan.FromMinutes(limits.WithinMinutes);
        foreach (var person in looks.GroupBy(look => look.Person))
        {
            var run = new List<Look>();
            var (window, most) = (new Queue<Look>(), 0);
            foreach (var look in person.OrderBy(one => one.At))
            {
                window.Enqueue(look);
                while (look.At - window.Peek().At >= within) window.Dequeue();
                var cases = window.Select(one => one.Case).Distinct().Count();
                if (cases < limits.ManyCases) continue;
                if (run.Count > 0 && run[^1].At < window.Peek().At)
                {
                    yield return UnusualRun.Of(WhyUnusual.ManyCases, run, cases: most);
                    (run, most) = ([], 0);
                }
                run.AddRange(window.Where(one => !run.Contains(one)));
                most = Math.Max(most, cases);
            }
            if (run.Count > 0) yield return UnusualRun.Of(WhyUnusual.ManyCases, run, cases: most);
        }
    }
}
