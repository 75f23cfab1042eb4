using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Booking.Basket;

namespace Partnership.TrainingAndEvents.Places.SeeAPlace;

/// <summary>The page of one place: where it stands, what that means, and what can be done (TRN-12, TRN-13).</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class SeePlaceModel(IMediator mediator, PlaceKeys keys, Proof proof) : PlacePage(mediator, keys, proof)
{
    public string BookAgain => BasketAddress.Of([Seen.Session.Number]);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(string? act) => act switch
    {
        "accept" => await Act(new AnswerAnOffer.AnswerAnOffer(Seen.Place.Id, Accepts: true), Home, "The place is yours"),
        "decline" => await Act(new AnswerAnOffer.AnswerAnOffer(Seen.Place.Id, Accepts: false), Home, "You have declined the place"),
        _ => NotFound(),
    };
}
