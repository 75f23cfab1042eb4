using Partnership.Kernel.Protocols;

namespace Partnership.Governance.Profiles.Versions;

/// <summary>A time limit's parts as its table says them.</summary>
internal static class ClockInWords
{
    /// <summary>"within 48 hours", "by working day 10", "5 to 8 working days", "7 working days before".</summary>
    public static string HowMany(ClockRule clock)
    {
        var limit = DeadlineWords.Rule(clock);
        if (clock.Earliest is { } earliest) return $"{earliest} to {limit}";
        return clock.Offset < 0 ? $"{limit} before" : limit;
    }

    /// <summary>Whether the day of the event is counted (HRD-02); a dash where the question doesn't arise.</summary>
    public static string Convention(ClockRule clock) => clock.Unit != TimeUnit.WorkingDays ? "–" : clock.DayOne ? "Day 1" : "day 0";

    public static string From(ClockRule clock) =>
        clock.OrElse is { } other ? $"{clock.Start.InWords()}, or else {other.InWords()}" : clock.Start.InWords();

    /// <summary>In one line: "10 working days from the notification, counting that day as day 0".</summary>
    public static string InOneLine(ClockRule clock) =>
        $"{HowMany(clock)} {(clock.Offset < 0 ? "" : "from ")}{From(clock)}{(clock.Unit == TimeUnit.WorkingDays ? $", that day is {Convention(clock)}" : "")}";

    public static string InWords(this ReminderTime when) => when switch
    {
        ReminderTime.HalfTime => "At half time: the middle working day between asking and the last day",
        ReminderTime.OneDayBefore => "On the working day before the last day",
        _ => "On the working day after the last day, when nothing has come",
    };

    public static string InWords(this FollowUp what) => what switch
    {
        FollowUp.Letter => "a letter to the referrer",
        FollowUp.Assurance => "assurance is asked for",
        _ => "lessons are fed back",
    };

    /// <summary>What fills a part of the decision sheet.</summary>
    public static string InWords(this SheetContent content) => content switch
    {
        SheetContent.Narrative => "written by the Business Unit",
        SheetContent.Themes => "the themes and the learning recorded",
        SheetContent.Decision => "what the panel decided, with the vote",
        SheetContent.NationalReview => "whether a national review is necessary",
        SheetContent.Criteria => "the criteria as they were answered",
        SheetContent.Agencies => "the agencies asked, and any omission",
        SheetContent.DecisionMakers => "who took part",
        SheetContent.ImmediateActions => "the immediate actions",
        SheetContent.Notification => "the notification",
        _ => "the children’s identifying details",
    };

    public static string InWords(this QuestionKind kind) => kind switch
    {
        QuestionKind.Facts => "facts",
        QuestionKind.Analysis => "analysis",
        QuestionKind.Chronology => "dated entries",
        QuestionKind.Themes => "themes from the list",
        _ => "yes or no",
    };
}
