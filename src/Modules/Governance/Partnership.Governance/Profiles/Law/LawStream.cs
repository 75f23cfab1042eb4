using Partnership.Kernel.Acts;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;

namespace Partnership.Governance.Profiles.Law;

/// <summary>What the trail keeps about changes of the law.</summary>
internal static class LawStream
{
    public static readonly AuditStream Stream = AuditStream.Of("profile", "law");
}

internal static class LawInWords
{
    /// <summary>The heading texts of a kind stand under.</summary>
    public static string InWords(this LawKind kind) => kind switch
    {
        LawKind.NotifiableIncident => "Incidents that are notified",
        LawKind.SeriousHarm => "Serious harm",
        LawKind.LocalCriterion => "Criteria for a local review",
        LawKind.LocalCircumstance => "Circumstances for a local review",
        LawKind.NationalCriterion => "Criteria for a national review",
        LawKind.NationalCircumstance => "Circumstances for a national review",
        LawKind.ScreeningPrompt => "Prompts for screening",
        LawKind.TimeLimit => "Time limits",
        LawKind.ReviewMethod => "Methods of a review",
        LawKind.ReportCheck => "Checks of a report",
        LawKind.ReviewerSkill => "What a reviewer brings",
        _ => "Changes of the arrangements",
    };

    public static string InWords(this TimeUnit unit) => unit switch
    {
        TimeUnit.WorkingDays => "working days",
        TimeUnit.CalendarDays => "calendar days",
        TimeUnit.Hours => "hours",
        TimeUnit.Weeks => "weeks",
        _ => "months",
    };

    /// <summary>"since 29 June 2018", "from 1 December 2026", "29 June 2018 to 30 June 2022", "no day appointed yet".</summary>
    public static string Days(this LawText text, DateOnly today) => text switch
    {
        { From: null } => "no day appointed yet",
        { From: { } from, To: { } to } => $"{from.InWords()} to {to.InWords()}",
        { From: { } from } => from > today ? $"from {from.InWords()}" : $"since {from.InWords()}",
    };
}
