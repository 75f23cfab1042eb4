using Partnership.Kernel.Words;
using Partnership.TrainingAndEvents.Programmes;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Planning.ShowThePlan;

/// <summary>Each November: a conference and awareness sessions, on one page with one basket (TRN-04).</summary>
/// <param name="Programme">Null while nobody has made it.</param>
internal sealed record SafeguardingMonth(int Year, Programme? Programme, int Conferences, int AwarenessSessions)
{
    public bool IsWhole => Programme is not null && Conferences > 0 && AwarenessSessions > 0;

    public string Sentence => this switch
    {
        { Programme: null } => $"Nobody has made the programme of November {Year} yet.",
        { Conferences: 0, AwarenessSessions: 0 } => $"“{Programme.Title}” has neither a conference nor awareness sessions yet.",
        { Conferences: 0 } => $"“{Programme.Title}” has {Counts.Of(AwarenessSessions, "awareness session")}, and no conference yet.",
        { AwarenessSessions: 0 } => $"“{Programme.Title}” has its conference, and no awareness sessions yet.",
        _ => $"“{Programme.Title}” has its conference and {Counts.Of(AwarenessSessions, "awareness session")}.",
    };

    public string Href => Programme is null ? $"/training/programmes/new?november={Year}" : $"/training/programmes/{Programme.Slug}/change";
    public string Link => Programme is null ? "Make it" : IsWhole ? "Look at it" : "Add what is missing";

    public static SafeguardingMonth Of(int year, Programme? programme, IReadOnlyCollection<SessionKind> kinds) =>
        new(year, programme, kinds.Count(one => one == SessionKind.Conference), kinds.Count(one => one == SessionKind.AwarenessSession));
}
