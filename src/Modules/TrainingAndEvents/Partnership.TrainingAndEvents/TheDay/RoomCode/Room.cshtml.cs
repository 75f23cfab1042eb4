using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Acts;
using Partnership.TrainingAndEvents.Sessions;
using Partnership.Web.Pages;
using Partnership.Web.Printing;

namespace Partnership.TrainingAndEvents.TheDay.RoomCode;

/// <summary>The room's code, large enough for the wall: to be shown, or printed.</summary>
[Authorize(Policy = TrainingPolicies.RunSessions), OnlyWhoRunsIt, Prints("the room’s code")]
internal sealed class RoomModel(IMediator mediator) : ActPage(mediator), IPrinted
{
    [BindProperty(SupportsGet = true)] public long Number { get; set; }

    public Session? Session { get; private set; }
    public string Site => $"{Request.Host}";
    public string Says => $"{Request.Scheme}://{Request.Host}{RoomCodes.Href(Session?.CheckInCode ?? "")}";
    public string PrintedAs => $"room-code-{Number}";
    public AuditStream? PrintedAbout => null;

    public async Task<IActionResult> OnGetAsync()
    {
        Session = await Ask(new SessionTheyRun(Number));
        return Session?.CheckInCode is null ? NotFound() : Page();
    }
}
