using System.Text.Json.Serialization;

namespace Partnership.Kernel.Protocols;

/// <summary>What can start a clock, and what can end one. Three starts are kept apart throughout: referral, awareness, notification (HRD-01).</summary>
public enum CaseEvent
{
    [JsonStringEnumMemberName("cdop-discussed")] CdopDiscussed,
    [JsonStringEnumMemberName("referred")] Referred,

    /// <summary>The local authority became aware; the earliest recorded awareness counts.</summary>
    [JsonStringEnumMemberName("aware")] Aware,

    /// <summary>Those who screen were called together, or decided without more ado.</summary>
    [JsonStringEnumMemberName("screening-convened")] ScreeningConvened,
    [JsonStringEnumMemberName("screening-decision")] ScreeningDecision,

    /// <summary>A Rapid Review was decided on without a notification.</summary>
    [JsonStringEnumMemberName("review-wanted")] ReviewWanted,

    /// <summary>The screening decided on an audit in place of a Rapid Review.</summary>
    [JsonStringEnumMemberName("audit-wanted")] AuditWanted,
    [JsonStringEnumMemberName("notified")] Notified,

    /// <summary>The recommendation is with the Business Manager.</summary>
    [JsonStringEnumMemberName("recommendation-passed-on")] RecommendationPassedOn,

    /// <summary>The first agencies were asked for their information.</summary>
    [JsonStringEnumMemberName("checks-asked")] ChecksAsked,

    /// <summary>All agencies have sent theirs, or what there was went on without the rest.</summary>
    [JsonStringEnumMemberName("checks-returned")] ChecksReturned,
    [JsonStringEnumMemberName("chronology-combined")] ChronologyCombined,

    /// <summary>What came in was shared with those who sit on the panel.</summary>
    [JsonStringEnumMemberName("chronology-shared")] ChronologyShared,
    [JsonStringEnumMemberName("panel-held")] PanelHeld,

    /// <summary>The decision sheet is with the statutory partners.</summary>
    [JsonStringEnumMemberName("write-up-sent")] WriteUpSent,
    [JsonStringEnumMemberName("rapid-review-decided")] RapidReviewDecided,

    /// <summary>Agreed, signed, and sent to the National Panel.</summary>
    [JsonStringEnumMemberName("decision-sent")] DecisionSent,
    [JsonStringEnumMemberName("audit-suitability-decision")] AuditSuitabilityDecision,
    [JsonStringEnumMemberName("audit-reported")] AuditReported,
    [JsonStringEnumMemberName("learning-session-held")] LearningSessionHeld,
    [JsonStringEnumMemberName("review-initiated")] ReviewInitiated,
    [JsonStringEnumMemberName("copies-sent")] CopiesSent,
    [JsonStringEnumMemberName("publication")] Publication,
    [JsonStringEnumMemberName("implementation-reviewed")] ImplementationReviewed,
    [JsonStringEnumMemberName("complaint-received")] ComplaintReceived,
    [JsonStringEnumMemberName("complaint-answered")] ComplaintAnswered,
}

public static class CaseEvents
{
    /// <summary>What a case records by hand: it is done outside the system, or by a part of it that is not there yet.</summary>
    public static readonly IReadOnlyList<CaseEvent> ByHand =
    [
        CaseEvent.RecommendationPassedOn, CaseEvent.ChronologyCombined, CaseEvent.AuditSuitabilityDecision, CaseEvent.AuditReported, CaseEvent.LearningSessionHeld,
    ];

    /// <summary>What an event is called in a sentence: "the notification".</summary>
    public static string InWords(this CaseEvent happened) => happened switch
    {
        CaseEvent.CdopDiscussed => "the discussion by the child death overview panel",
        CaseEvent.Referred => "the referral",
        CaseEvent.Aware => "becoming aware",
        CaseEvent.ScreeningConvened => "calling those who screen together",
        CaseEvent.ScreeningDecision => "the threshold decision",
        CaseEvent.ReviewWanted => "the decision to hold a Rapid Review",
        CaseEvent.AuditWanted => "the screening’s decision on an audit",
        CaseEvent.Notified => "the notification",
        CaseEvent.RecommendationPassedOn => "passing the recommendation to the Business Unit",
        CaseEvent.ChecksAsked => "asking the agencies",
        CaseEvent.ChecksReturned => "the agencies’ return of their information",
        CaseEvent.ChronologyCombined => "the combined chronology",
        CaseEvent.ChronologyShared => "sharing the information with the panel",
        CaseEvent.PanelHeld => "the panel’s meeting",
        CaseEvent.WriteUpSent => "sending the write-up to the statutory partners",
        CaseEvent.RapidReviewDecided => "the Rapid Review's decision",
        CaseEvent.DecisionSent => "sending the decision to the National Panel",
        CaseEvent.AuditSuitabilityDecision => "the decision on an audit",
        CaseEvent.AuditReported => "the audit’s report",
        CaseEvent.LearningSessionHeld => "the learning session",
        CaseEvent.ReviewInitiated => "the decision to initiate the review",
        CaseEvent.CopiesSent => "sending the copies of the report",
        CaseEvent.Publication => "publication",
        CaseEvent.ImplementationReviewed => "the review of what was put into practice",
        CaseEvent.ComplaintReceived => "receiving the complaint",
        _ => "answering the complaint",
    };
}
