using Partnership.Kernel.Acts;
using Partnership.Kernel.Protocols;

namespace Partnership.Reviews.Screening.RecordThresholdDecision;

/// <summary>Where the protocol asks for it, a majority decides only after consulting; with whom is recorded.</summary>
internal sealed class AMajorityDecidesInConsultation(RecordThresholdDecision decision, Disagreement disagreement) : IRule
{
    public string Id => "REV-12";

    public Refusal? Broken() => decision.HasDissent && disagreement.ConsultOneOf.Count > 0 && string.IsNullOrWhiteSpace(decision.ConsultedWith)
        ? new(nameof(decision.ConsultedWith), "They did not all say the same: record who was consulted, and what they advised.")
        : null;
}
