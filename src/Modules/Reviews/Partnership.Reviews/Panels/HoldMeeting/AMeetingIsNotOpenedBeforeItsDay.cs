using Partnership.Kernel.Acts;
using Partnership.Kernel.Words;

namespace Partnership.Reviews.Panels.HoldMeeting;

internal sealed class AMeetingIsNotOpenedBeforeItsDay(DateOnly heldOn, DateOnly today) : IRule
{
    public string Id => "REV-42";

    public Refusal? Broken() => today < heldOn ? new(null, $"The panel is on {Dates.WithDay(heldOn)}. To meet sooner, move it first.") : null;
}
