using System.Text;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Places.SeeAPlace;

namespace Partnership.TrainingAndEvents.Places.TakeToACalendar;

/// <summary>A confirmed place for one's own calendar (TRN-13).</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class SessionFileModel(IMediator mediator, PlaceKeys keys, Proof proof, PlaceCalendar calendar) : PlacePage(mediator, keys, proof)
{
    public IActionResult OnGet() => Seen.State == PlaceState.Confirmed && calendar.Of(Seen.Place, Seen.Session) is { } file
        ? File(Encoding.UTF8.GetBytes(file), "text/calendar; charset=utf-8", $"session-{Seen.Session.Number}.ics")
        : NotFound();
}
