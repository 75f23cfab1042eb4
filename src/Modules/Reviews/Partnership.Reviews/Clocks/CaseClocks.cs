using Partnership.Kernel.Acts;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Cases;

namespace Partnership.Reviews.Clocks;

/// <summary>Starts and ends a case's clocks by the protocol it goes by (HRD-06), and computes them anew when what they hang on changes.</summary>
internal sealed class CaseClocks(Installation installation)
{
    /// <summary>Who moved a date, where nobody did.</summary>
    private const string Calendar = "the working calendar";

    /// <summary>Something happened in a case: the clocks that asked for it are met, those that count from it start. One that ran already, from an event in its place, counts from this one, and keeps the date it had.</summary>
    /// <param name="at">The moment, where it is known: hours count from it. For what happens today it is that of the act.</param>
    /// <returns>Refused where a statutory date runs beyond the bank holidays that are known.</returns>
    public Outcome Happened(Case about, CaseEvent happened, DateOnly on, IAct act, DateTimeOffset? at = null)
    {
        if (on == London.DateOf(act.At)) at ??= act.At;
        about.Note(happened, on, at);
        return CountFrom(about, happened, new(on, at), $"It counts from {happened.InWords()}, which was recorded.", act);
    }

    /// <summary>Computes those clocks anew from a day that was put right, and keeps each date they had (PLT-13).</summary>
    public Outcome PutRight(Case about, CaseEvent happened, DateOnly on, string why, IAct act)
    {
        about.PutRight(happened, on);
        return CountFrom(about, happened, new(on), why, act);
    }

    /// <summary>Computes every running clock on today's calendar, such as after a bank holiday was announced (HRD-05). One that was extended stays as agreed.</summary>
    /// <param name="why">What changed in the calendar, as a sentence.</param>
    /// <returns>The clocks whose date changed, with the date they had.</returns>
    public IReadOnlyList<(CaseClock Clock, DateOnly Was)> OnTheNewCalendar(Case about, string why, DateTimeOffset at)
    {
        var protocol = installation.ProtocolOf(about.ProtocolVersion);
        var moved = new List<(CaseClock, DateOnly)>();
        foreach (var clock in about.Clocks.Where(clock => clock is { Runs: true, IsExtended: false }))
        {
            if (protocol.Clock(clock.Key) is not { } rule) continue;
            var deadline = Deadlines.Of(rule, installation.Calendar, clock.StartEvent, new(clock.StartedOn, clock.StartedAt));
            if (!deadline.Succeeded || deadline.Value.Date == clock.DueOn) continue;
            var was = clock.DueOn;
            clock.MoveTo(deadline.Value.Date, deadline.Value.EndsAt, ClockChangeKind.Calendar, why, Calendar, at);
            moved.Add((clock, was));
        }
        return moved;
    }

    private Outcome CountFrom(Case about, CaseEvent happened, Started start, string why, IAct act)
    {
        var rules = installation.ProtocolOf(about.ProtocolVersion).Clocks.Where(rule => rule.Start == happened || (rule.OrElse == happened && about.Happened(rule.Start) is null));
        foreach (var rule in rules.Where(rule => rule.Unit != TimeUnit.Hours || start.At is not null))
        {
            var deadline = Deadlines.Of(rule, installation.Calendar, happened, start);
            if (!deadline.Succeeded) return Outcome.Refused(deadline.Refusals);
            if (about.Clock(rule.Key) is { } clock) clock.CountFrom(deadline.Value, ClockChangeKind.Correction, why, act.Actor.Name, act.At);
            else about.Start(CaseClock.From(deadline.Value));
        }
        return Outcome.Done;
    }
}
