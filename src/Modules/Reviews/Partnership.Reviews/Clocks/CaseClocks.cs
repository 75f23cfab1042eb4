using Partnership.Kernel.Acts;
using Partnership.Kernel.Protocols;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Cases;

namespace Partnership.Reviews.Clocks;

/// <summary>Starts a case's clocks by the protocol it began with (HRD-06), and computes them anew when what they hang on changes.</summary>
internal sealed class CaseClocks(Installation installation)
{
    /// <summary>Who moved a date, where nobody did.</summary>
    private const string Calendar = "the working calendar";

    /// <summary>Starts every clock of the protocol that this event starts.</summary>
    /// <returns>Refused where a statutory date runs beyond the bank holidays that are known.</returns>
    public Outcome Start(Case about, StartEvent happened, DateOnly on)
    {
        var deadlines = Of(about, happened, on);
        if (!deadlines.Succeeded) return Outcome.Refused(deadlines.Refusals);
        foreach (var deadline in deadlines.Value) about.Start(CaseClock.From(deadline));
        return Outcome.Done;
    }

    /// <summary>Computes those clocks anew from a day that was put right, and keeps each date they had (PLT-13).</summary>
    public Outcome Restart(Case about, StartEvent happened, DateOnly on, string why, string who, DateTimeOffset at)
    {
        var deadlines = Of(about, happened, on);
        if (!deadlines.Succeeded) return Outcome.Refused(deadlines.Refusals);
        foreach (var deadline in deadlines.Value)
            if (about.Clock(deadline.Key) is { } clock) clock.CountFrom(deadline, why, who, at);
            else about.Start(CaseClock.From(deadline));
        return Outcome.Done;
    }

    /// <summary>Computes every running clock on today's calendar, such as after a bank holiday was announced (HRD-05). One that was extended stays as agreed.</summary>
    /// <param name="why">What changed in the calendar, as a sentence.</param>
    /// <returns>The clocks whose date changed, with the date they had.</returns>
    public IReadOnlyList<(CaseClock Clock, DateOnly Was)> OnTheNewCalendar(Case about, string why, DateTimeOffset at)
    {
        var rules = installation.ProtocolOf(about.ProtocolVersion).Clocks.ToDictionary(rule => rule.Key);
        var moved = new List<(CaseClock, DateOnly)>();
        foreach (var clock in about.Clocks.Where(clock => clock is { Runs: true, IsExtended: false }))
        {
            if (!rules.TryGetValue(clock.Key, out var rule)) continue;
            var deadline = Deadlines.Of(rule, installation.Calendar, clock.StartEvent, new(clock.StartedOn, clock.StartedAt));
            if (!deadline.Succeeded || deadline.Value.Date == clock.DueOn) continue;
            var was = clock.DueOn;
            clock.MoveTo(deadline.Value.Date, deadline.Value.EndsAt, ClockChangeKind.Calendar, why, Calendar, at);
            moved.Add((clock, was));
        }
        return moved;
    }

    private Outcome<IReadOnlyList<Deadline>> Of(Case about, StartEvent happened, DateOnly on) => Deadlines.Of(
        installation.ProtocolOf(about.ProtocolVersion).Clocks.Where(rule => rule.Start == happened || rule.OrElse == happened),
        installation.Calendar, ClockStarts.None.With(happened, on));
}
