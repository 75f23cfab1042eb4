using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;
using Partnership.TrainingAndEvents.TheDay.CheckIn;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.TheDay.Register;

/// <summary>What stands on the signed register, typed in at once. What was marked before stands there to begin with.</summary>
[Authorize(Policy = TrainingPolicies.RunSessions), OnlyWhoRunsIt]
internal sealed class TypeInTheRegisterModel(IMediator mediator, TimeProvider clock) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public long Number { get; set; }
    [BindProperty] public List<Line> Lines { get; set; } = [];

    public ExpectedList? List { get; private set; }
    public string? Closed => List?.Session.WhyNoCheckInAt(clock.GetUtcNow());

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return List is null ? NotFound() : Page();
    }

    protected override async Task Fill() => List = await Ask(new WhoIsExpected(Number, "opened the register to type it in"));

    public Task<IActionResult> OnPostAsync() =>
        Act(new MarkAttendance(Number, [.. Lines.Where(line => line.Came is not null).Select(line => new AttendanceMark(new PlaceId(line.Place), line.Came == true))], MarkedHow.Register),
            _ => $"{SessionWords.Href(Number)}/check-in", "The register is typed in");

    internal sealed class Line
    {
        public Guid Place { get; set; }
        public bool? Came { get; set; }
    }
}
