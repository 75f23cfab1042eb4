using Partnership.Kernel.Identity;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Panels;

namespace Partnership.Reviews.Leavers;

internal static class PlacesInCases
{
    private static readonly CaseStage[] Over = [CaseStage.NotMet, CaseStage.Concluded];

    /// <summary>Cases that are not over, in which one of these people has a place today.</summary>
    public static IQueryable<Case> OpenWith(this IQueryable<Case> cases, PersonId[] people, DateOnly today) =>
        cases.Where(one => !Over.Contains(one.Stage) && one.Team.Any(member => people.Contains(member.Person) && member.From <= today && (member.Until == null || member.Until >= today)));

    public static TeamMember? Place(this Case about, PersonId person, TeamPart part, DateOnly today) =>
        about.Team.FirstOrDefault(member => member.Person == person && member.Part == part && member.Covers(today));

    /// <summary>A seat whose holder can no longer use it: the panel has not decided, and they have not voted. A vote that was given stays theirs, and counts.</summary>
    public static Attendee? SeatToPassOn(this Panel panel, PersonId person) =>
        panel.State is PanelState.Scheduled or PanelState.PackSent or PanelState.Meeting && panel.Attendee(person) is { ReplacedBy: null, IsShutOut: false } seat && panel.OpenMotion?.HasVoteOf(person) != true
            ? seat : null;
}
