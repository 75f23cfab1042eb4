using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Contracts;

namespace Partnership.Reviews.Panels.CloseTheVote;

/// <summary>A recommendation that is carried ends the panel: its members see the case one day more, and others are told.</summary>
internal sealed class Concluding(IAct act)
{
    public Outcome WhenCarried(Case about, Panel panel)
    {
        if (panel.Decision is not { } decision) return Outcome.Done;
        var concluded = panel.Conclude(act.At);
        if (!concluded.Succeeded) return concluded;
        about.EndPart(TeamPart.Panel, London.DateOf(act.At).AddDays(1));
        act.Publish(new PanelDecided(about.Id, about.Reference, panel.HeldOn, decision.Recommendation.ToString()), AuditStream.Case(about.Id));
        return concluded;
    }
}
