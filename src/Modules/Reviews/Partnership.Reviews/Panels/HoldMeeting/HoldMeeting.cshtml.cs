using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Identity;
using Partnership.Platform.Access;
using Partnership.Platform.Profiles;

namespace Partnership.Reviews.Panels.HoldMeeting;

/// <summary>The meeting as its chair or an officer writes it down: what can't wait comes first.</summary>
[Authorize(Policy = ReviewsPolicies.SitOnPanels), Whose(ReviewsWhose.PanelsTheyRun)]
internal sealed class HoldMeetingModel(IMediator mediator, Installation installation) : PanelPage(mediator)
{
    [BindProperty] public List<Guid> Present { get; set; } = [];
    public PanelRecord? Record { get; private set; }

    /// <summary>The agencies that sit on the panel with a vote: each presents.</summary>
    public IReadOnlyList<PresentingAgency> Agencies => [.. Panel.Attendees.Where(one => one is { Votes: true, Sits: true }).Select(one => one.Agency).Distinct()
        .Select(key => new PresentingAgency(key, installation.Profile.Agency(key)?.Name ?? key, Panel.Presentations.Any(one => one.Agency == key)))];

    protected override bool IsFor(SeenPanel seen) => seen.RunsTheMeeting;

    public Task OnGetAsync()
    {
        Present = [.. Panel.Attendees.Where(one => one.Present).Select(one => one.Person.Value)];
        return Fill();
    }

    protected override async Task Fill() => Record = Panel.State == PanelState.Meeting ? await Ask(new PanelOfCase(Header.Id, "read the panel’s record")) : null;

    public Task<IActionResult> OnPostOpenAsync() => Act(new OpenMeeting(Reference), Header.Href("panel/meeting"), "The meeting is open");

    public Task<IActionResult> OnPostAttendanceAsync() => Act(new RecordAttendance(Reference, [.. Present.Select(PersonId.From)]), Header.Href("panel/meeting"), "Who is there is recorded");
}

internal sealed record PresentingAgency(string Key, string Name, bool Noted);
