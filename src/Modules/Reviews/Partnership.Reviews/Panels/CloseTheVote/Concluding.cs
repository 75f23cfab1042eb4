using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Contracts;

namespace Partnership.Reviews.Panels.CloseTheVote;

/// <summary>A recommendation that is carried ends the panel, and others are told.</summary>
internal sealed class Concluding(IAct act)
{
    public Outcome WhenCarried(Case about, Panel panel)
    {
        if (panel.Decision is not { } decision) return Outcome.Done;
        var concluded = panel.Conclude(act.At);
        if (concluded.Succeeded) act.Publish(new PanelDecided(about.Id, about.Reference, panel.HeldOn, decision.Recommendation.ToString()), AuditStream.Case(about.Id));
        return concluded;
    }
}
