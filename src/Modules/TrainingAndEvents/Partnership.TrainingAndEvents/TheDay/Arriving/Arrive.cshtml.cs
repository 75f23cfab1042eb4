using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.TheDay.CheckIn;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.TheDay.Arriving;

/// <summary>The organiser has scanned somebody's own code: who it is, and one button.</summary>
[Authorize(Policy = TrainingPolicies.RunSessions)]
internal sealed class ArriveModel(IMediator mediator, PlaceKeys keys, TimeProvider clock) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public string Key { get; set; } = "";

    public Arriving? Who { get; private set; }
    public string? Closed => Who?.Session.WhyNoCheckInAt(clock.GetUtcNow());

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return Who is null ? NotFound() : Page();
    }

    protected override async Task Fill() => Who = keys.Read(Key) is { } place ? await Ask(new WhoArrives(place)) : null;

    public async Task<IActionResult> OnPostAsync()
    {
        await Fill();
        return Who is null ? NotFound() : await Act(new MarkAttendance(Who.Session.Number, [new(Who.Place, Came: true)], MarkedHow.Organiser), _ => $"/training/places/{Key}/arrive", "Marked as here");
    }
}
