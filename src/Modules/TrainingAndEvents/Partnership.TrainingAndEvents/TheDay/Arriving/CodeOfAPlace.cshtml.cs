using System.Text;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.TrainingAndEvents.Places;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.TheDay.Arriving;

/// <summary>The QR code of somebody's own place, to be shown at the door. It leads to a page that only those who run the session can open.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class CodeOfAPlaceModel(IMediator mediator, PlaceKeys keys) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public string Key { get; set; } = "";

    public IActionResult OnGet()
    {
        if (keys.Read(Key) is not { } place) return NotFound();
        var picture = QrPicture.Svg($"{Request.Scheme}://{Request.Host}{keys.Href(place)}/arrive", "QR code of my place, for the organiser at the door");
        Response.Headers.CacheControl = "private, max-age=3600";
        return File(Encoding.UTF8.GetBytes(picture), "image/svg+xml");
    }
}
