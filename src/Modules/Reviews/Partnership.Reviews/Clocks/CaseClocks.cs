using Partnership.Kernel.Acts;
using Partnership.Kernel.Protocols;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Cases;

namespace Partnership.Reviews.Clocks;

/// <summary>Starts a case's clocks by the protocol it began with (HRD-06).</summary>
internal sealed class CaseClocks(Installation installation)
{
    /// <summary>Starts every clock of the protocol that this event starts; one that runs already is computed anew.</summary>
    /// <returns>Refused where a statutory date runs beyond the bank holidays that are known.</returns>
    public Outcome Start(Case about, StartEvent happened, DateOnly on)
    {
        var rules = installation.ProtocolOf(about.ProtocolVersion).Clocks.Where(rule => rule.Start == happened || rule.OrElse == happened);
        var deadlines = Deadlines.Of(rules, installation.Calendar, ClockStarts.None.With(happened, on));
        if (!deadlines.Succeeded) return Outcome.Refused(deadlines.Refusals);
        foreach (var deadline in deadlines.Value) about.Start(CaseClock.From(deadline));
        return Outcome.Done;
    }
}
