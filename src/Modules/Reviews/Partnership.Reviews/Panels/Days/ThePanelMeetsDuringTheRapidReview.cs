using Partnership.Kernel.Acts;
using Partnership.Reviews.Cases;

namespace Partnership.Reviews.Panels.Days;

internal sealed class ThePanelMeetsDuringTheRapidReview(Case about) : IRule
{
    public string Id => "REV-40";

    public Refusal? Broken() => about.Stage == CaseStage.RapidReview
        ? null
        : new(null, $"The case is at “{about.Stage.InWords()}” now. A panel meets while it is at “{CaseStage.RapidReview.InWords()}”.");
}
