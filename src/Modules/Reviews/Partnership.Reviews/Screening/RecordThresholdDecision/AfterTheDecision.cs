using Partnership.Kernel.Protocols;
using Partnership.Reviews.Cases;

namespace Partnership.Reviews.Screening.RecordThresholdDecision;

/// <summary>What an answer of the protocol's does to a case (REV-12): the step it takes, and what has happened with it.</summary>
internal static class AfterTheDecision
{
    public static CaseStep StepOf(ThresholdOption option, bool notifiable) => option.Kind switch
    {
        ThresholdKind.RapidReview when notifiable => CaseStep.ThresholdMet,
        ThresholdKind.RapidReview => CaseStep.ReviewWantedWithoutNotification,
        ThresholdKind.AuditAndAssurance => CaseStep.AuditWanted,
        _ when option.NeedsApprovalOf.Count > 0 => CaseStep.ApprovalAsked,
        _ => CaseStep.ThresholdNotMet,
    };

    /// <summary>Who decided had come together, whether or not somebody recorded it.</summary>
    public static IEnumerable<CaseEvent> HappenedWith(CaseStep step) => step switch
    {
        CaseStep.ReviewWantedWithoutNotification => [CaseEvent.ScreeningConvened, CaseEvent.ScreeningDecision, CaseEvent.ReviewWanted],
        CaseStep.AuditWanted => [CaseEvent.ScreeningConvened, CaseEvent.ScreeningDecision, CaseEvent.AuditWanted],
        _ => [CaseEvent.ScreeningConvened, CaseEvent.ScreeningDecision],
    };
}
