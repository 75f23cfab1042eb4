namespace Partnership.Reviews.Cases;

/// <summary>Where a case stands. The protocol says who acts at each and which may follow.</summary>
internal enum CaseStage
{
    /// <summary>Received; the threshold decision is to be taken.</summary>
    Screening,

    /// <summary>A query went back to the referrer.</summary>
    WithReferrer,

    /// <summary>The threshold was not met: letter, assurance, lessons.</summary>
    NotMet,

    /// <summary>No further action was decided on; it takes effect when those the protocol names approve (REV-12).</summary>
    WaitingForApproval,

    /// <summary>Audit and assurance in place of a Rapid Review.</summary>
    Audit,

    /// <summary>It met the threshold; the local authority is to notify the National Panel.</summary>
    Notification,

    /// <summary>The 15 working days: checks, panel, decision.</summary>
    RapidReview,

    /// <summary>The decision sheet is with the three statutory partners.</summary>
    Signing,

    /// <summary>Signed and countersigned; to be sent to the National Panel.</summary>
    ReadyToSend,

    /// <summary>Sent; the National Panel's answer is awaited.</summary>
    WithNationalPanel,

    /// <summary>Answered: what follows is a learning review or actions.</summary>
    Concluded,
}

internal static class CaseStageWords
{
    /// <summary>A decision against a review has taken effect: what goes with it may be asked for. Not while partners may still refuse it (REV-12).</summary>
    public static bool FollowsADecision(this CaseStage stage) => stage is CaseStage.NotMet or CaseStage.Audit or CaseStage.Concluded;

    public static string InWords(this CaseStage stage) => stage switch
    {
        CaseStage.Screening => "Threshold decision",
        CaseStage.WithReferrer => "Query with the referrer",
        CaseStage.NotMet => "Threshold not met",
        CaseStage.WaitingForApproval => "No further action, waiting for approval",
        CaseStage.Audit => "Audit and assurance",
        CaseStage.Notification => "Waiting for notification",
        CaseStage.RapidReview => "Rapid Review",
        CaseStage.Signing => "Decision sheet being signed",
        CaseStage.ReadyToSend => "Ready to send to the National Panel",
        CaseStage.WithNationalPanel => "With the National Panel",
        _ => "Concluded",
    };
}
