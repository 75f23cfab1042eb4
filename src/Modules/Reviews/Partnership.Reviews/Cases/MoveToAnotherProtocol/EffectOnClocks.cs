using Partnership.Kernel.Acts;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;

namespace Partnership.Reviews.Cases.MoveToAnotherProtocol;

/// <summary>What another version of the protocol does to one clock of a case: <paramref name="Was"/> is null where it starts, <paramref name="Now"/> where it no longer counts.</summary>
internal sealed record ClockEffect(string Title, CaseClock? Was, Deadline? Now)
{
    public void Apply(Case about, string why, string who, DateTimeOffset at)
    {
        if (Now is { } now && Was is { } known)
        {
            known.GoBy(now, why, who, at);
            about.MeetIfDone(known);
        }
        else if (Now is { } begun) about.Start(CaseClock.From(begun));
        else Was?.Stop(London.DateOf(at), why);
    }
}

/// <summary>The clocks that run, or would, under another version, from what has happened in the case so far. Those that were met stay as they were.</summary>
internal static class EffectOnClocks
{
    public static Outcome<IReadOnlyList<ClockEffect>> Of(Case about, Protocol next, WorkingCalendar calendar)
    {
        var effects = new List<ClockEffect>();
        foreach (var rule in next.Clocks)
        {
            var was = about.Clock(rule.Key);
            // What was met stays as it was, and so does what stopped because the case went another way.
            if (was is { MetOn: not null } || (was is { StoppedOn: not null } && about.Stage == CaseStage.Audit) || StartOf(rule, about) is not { } start || (rule.Unit == TimeUnit.Hours && start.Started.At is null)) continue;
            var now = Deadlines.Of(rule, calendar, start.Event, start.Started);
            if (!now.Succeeded) return Outcome<IReadOnlyList<ClockEffect>>.Refused(now.Refusals);
            if (was is not { Runs: true } || was.DueOn != now.Value.Date || was.EarliestOn != now.Value.Earliest || was.Ends != rule.Ends || was.Title != rule.Title) effects.Add(new(rule.Title, was, now.Value));
        }
        effects.AddRange(about.Clocks.Where(clock => clock.Runs && next.Clock(clock.Key) is null).Select(clock => new ClockEffect(clock.Title, clock, null)));
        return effects;
    }

    private static (CaseEvent Event, Started Started)? StartOf(ClockRule rule, Case about) => Known(rule.Start, about) ?? (rule.OrElse is { } other ? Known(other, about) : null);

    private static (CaseEvent, Started)? Known(CaseEvent happened, Case about) => about.Happened(happened) is { } known ? (happened, new Started(known.On, known.At)) : null;
}
