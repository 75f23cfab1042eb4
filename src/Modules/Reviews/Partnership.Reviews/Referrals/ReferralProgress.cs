using Partnership.Reviews.Cases;

namespace Partnership.Reviews.Referrals;

/// <summary>Where a referral stands, in words for whoever sent it: the stage, and nothing of what is in the case (REV-17).</summary>
internal static class ReferralProgress
{
    public static string ForReferrer(this CaseStage stage) => stage switch
    {
        CaseStage.Screening => "We have your referral. Those who decide are looking at whether there should be a review.",
        CaseStage.WithReferrer => "We have a question for you.",
        CaseStage.NotMet => "It was decided that this does not lead to a Rapid Review. We write to those who can be written to, with the reasons and what can be done next.",
        CaseStage.WaitingForApproval => "A decision was taken. It takes effect when the partners have approved it.",
        CaseStage.Audit => "It was decided that this does not lead to a Rapid Review, and that the services look at it in an audit.",
        CaseStage.Notification => "It was decided that this is looked at further. The national Panel is being told.",
        CaseStage.RapidReview or CaseStage.Signing or CaseStage.ReadyToSend => "A Rapid Review is under way. We can’t tell you what is said in it.",
        CaseStage.WithNationalPanel => "The Rapid Review is finished. The national Panel has been told what was decided.",
        _ => "The Rapid Review is finished.",
    };

    /// <summary>The same for a row of a list.</summary>
    public static string InShort(this CaseStage stage) => stage switch
    {
        CaseStage.Screening => "Being considered",
        CaseStage.WithReferrer => "A question for you",
        CaseStage.NotMet => "No Rapid Review",
        CaseStage.WaitingForApproval => "Being considered",
        CaseStage.Audit => "Looked at in an audit",
        CaseStage.Notification or CaseStage.RapidReview or CaseStage.Signing or CaseStage.ReadyToSend => "Under review",
        _ => "Review finished",
    };
}
