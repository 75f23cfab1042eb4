using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.Places.SeeAPlace;

/// <summary>A page about one place, for whoever has its key. An unknown key is a missing page.</summary>
internal abstract class PlacePage(IMediator mediator, PlaceKeys keys, Proof proof) : ActPage(mediator)
{
    private SeenPlace? _seen;

    [BindProperty(SupportsGet = true)] public string Key { get; set; } = "";

    public SeenPlace Seen => _seen ?? throw new InvalidOperationException("The place has not been read.");
    public string Home => $"/training/places/{Key}";

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await Fill();
        if (_seen is null)
        {
            context.Result = NotFound();
            return;
        }
        // What the key does is done by its attendee, in the trail as well.
        proof.Grant = KnowingAttendees.Grant(Seen.Place.Attendee);
        await next();
    }

    protected override async Task Fill() => _seen = keys.Read(Key) is { } id ? await Ask(new WhereAPlaceStands(id)) : null;
}
