using MediatR;
using Microsoft.AspNetCore.Authorization;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Cases.Header;

namespace Partnership.Reviews.Panels.ReadPanel;

[Authorize(Policy = ReviewsPolicies.SeeCases)]
internal sealed class ReadPanelModel(IMediator mediator, Installation installation, ICurrentActor current) : CasePage(mediator)
{
    public SeenPanel? Seen { get; private set; }
    public IReadOnlyList<PanelTask> Tasks { get; private set; } = [];
    public bool MaySchedule => current.Actor.IsOfficer && Header.Stage == CaseStage.RapidReview;
    public bool MayName => current.Actor.IsOfficer;

    /// <summary>Titles of the core roles that nobody was found for.</summary>
    public IReadOnlyList<string> Vacant => Seen is not { Panel: { State: PanelState.Scheduled or PanelState.PackSent } panel } ? [] :
        [.. installation.ProtocolOf(Header.ProtocolVersion).Panel.Core.Where(seat => panel.Attendees.All(one => one.Role != seat.Role)).Select(seat => installation.Profile.Role(seat.Role)?.Title ?? seat.Role)];

    protected override string Looked => "opened the panel’s page";

    public async Task OnGetAsync()
    {
        Seen = await Ask(new FindPanel(Header.Id));
        if (Seen is { } seen) Tasks = PanelTasks.For(seen, Header, installation.Profile.Law);
    }

    public bool MayReplace(Attendee member) => Seen?.Panel.State != PanelState.Closed && (MayName || member.Person == current.Actor.Person);

    public string SeatOf(Attendee member)
    {
        var seat = $"{member.Title}, {installation.Profile.Agency(member.Agency)?.Name ?? member.Agency}";
        return member.SubstituteFor is { } absent && Seen?.Panel.Attendee(absent) is { } one ? $"{seat}, in place of {one.Name}"
            : member.Seat == SeatKind.CaseByCase ? $"{seat}, for this case since {Dates.Long(member.Since)}" : seat;
    }

    public static string InterestOf(Attendee member) => member switch
    {
        { Interest: null } => "Not declared yet",
        { Interest: Interest.None } => "Declared none",
        { Ruling: Ruling.MayStay } => "Declared; may stay",
        { Ruling: Ruling.Withdraws } => "Declared; withdrew",
        _ => "Declared; the chair decides",
    };
}
