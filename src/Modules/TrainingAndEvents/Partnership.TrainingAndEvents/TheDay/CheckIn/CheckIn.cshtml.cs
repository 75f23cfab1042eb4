using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;
using Partnership.TrainingAndEvents.TheDay.LettingIn;
using Partnership.TrainingAndEvents.TheDay.RoomCode;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.TheDay.CheckIn;

/// <summary>The organiser's phone at the door (TRN-20). A button a person; with a script a tap is kept on the phone first and sent as soon as there is a network.</summary>
[Authorize(Policy = TrainingPolicies.RunSessions), OnlyWhoRunsIt]
internal sealed class CheckInModel(IMediator mediator, TimeProvider clock) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public long Number { get; set; }

    /// <summary>Part of a name, to find somebody in a long list. Sent in a form: no name stands in an address.</summary>
    [BindProperty] public string? Name { get; set; }

    public ExpectedList? List { get; private set; }
    public string? Closed => List?.Session.WhyNoCheckInAt(clock.GetUtcNow());
    public bool LetsIn => List?.Session.LetsInAt(clock.GetUtcNow()) == true;
    public bool HasBegun => List?.Session.HasBegunBy(clock.GetUtcNow()) == true;
    public bool IsOver => List?.Session.IsOverBy(clock.GetUtcNow()) == true;
    public IReadOnlyList<ExpectedPerson> Shown => [.. (List?.People ?? []).Where(one => string.IsNullOrWhiteSpace(Name) || one.Name.Contains(Name.Trim(), StringComparison.CurrentCultureIgnoreCase))];

    private string Self => $"{SessionWords.Href(Number)}/check-in";

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return List is null ? NotFound() : Page();
    }

    protected override async Task Fill() => List = await Ask(new WhoIsExpected(Number, "opened the check-in list"));

    public Task<IActionResult> OnPostAsync(Guid? here, Guid? notHere) =>
        (here ?? notHere) is not { } place ? Task.FromResult<IActionResult>(LocalRedirect(Self))
            : Act(new MarkAttendance(Number, [new(new PlaceId(place), Came: here is not null)], MarkedHow.Organiser),
                _ => $"{Self}#place-{place}");

    public Task<IActionResult> OnPostFindAsync() => OnGetAsync();

    /// <summary>What a phone kept and sends, once or again. It is answered where everybody stands.</summary>
    public async Task<IActionResult> OnPostMarksAsync(long sent, List<KeptMark> marks)
    {
        if (!ModelState.IsValid) return BadRequest();
        var outcome = await Ask(new MarkAttendance(Number, [.. marks.Select(one => one.Read)], MarkedHow.Organiser, Moment(sent)));
        if (outcome.IsNotFound) return NotFound();
        if (!outcome.Succeeded) return new JsonResult(new { words = outcome.Refusals[0].Words }) { StatusCode = StatusCodes.Status409Conflict };
        return new JsonResult(new { figures = outcome.Value.Figures.InWords, came = outcome.Value.Came });
    }

    public Task<IActionResult> OnPostSettleAsync() => Act(new SettleAttendance(Number), Self, "Settled: everybody who was not marked was not there");

    public Task<IActionResult> OnPostRoomCodeAsync() => Act(new OpenARoomCode(Number), $"{SessionWords.Href(Number)}/room-code");

    public Task<IActionResult> OnPostLetInAsync(Guid place) => Act(new LetInFromTheLine(Number, new PlaceId(place)), $"{Self}#place-{place}", "Let in, and marked as here");

    /// <summary>What a phone's clock says, which may be anything.</summary>
    private static DateTimeOffset Moment(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(milliseconds, 0, 4_000_000_000_000));

    /// <summary>A tap, as a phone keeps it: whose place, which button, when by its clock.</summary>
    internal sealed class KeptMark
    {
        public Guid Place { get; set; }
        public bool Came { get; set; }
        public long At { get; set; }

        public AttendanceMark Read => new(new PlaceId(Place), Came, Moment(At));
    }
}
