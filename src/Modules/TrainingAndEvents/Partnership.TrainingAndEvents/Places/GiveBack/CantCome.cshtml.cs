using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Places.SeeAPlace;

namespace Partnership.TrainingAndEvents.Places.GiveBack;

/// <summary>What the link in a reminder opens: one button that frees the place (TRN-13). Mail scanners that open it change nothing (HRD-32).</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class CantComeModel(IMediator mediator, PlaceKeys keys, Proof proof) : PlacePage(mediator, keys, proof)
{
    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync() => Act(new GiveBackAPlace(Seen.Place.Id), Home, "Thank you for saying so");
}
