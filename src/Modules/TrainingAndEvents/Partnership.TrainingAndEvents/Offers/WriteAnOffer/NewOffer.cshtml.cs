using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.TrainingAndEvents.Offers.ListOffers;
using Partnership.TrainingAndEvents.Sessions.MakeASession;
using Partnership.TrainingAndEvents.Sessions.Writing;

namespace Partnership.TrainingAndEvents.Offers.WriteAnOffer;

[Authorize(Policy = TrainingPolicies.OfferTraining)]
internal sealed class NewOfferModel(IMediator mediator) : SessionPage(mediator)
{
    public override bool OfAPartner => true;

    public async Task OnGetAsync()
    {
        await Fill();
        Input.Provider = (await Ask(new OffersOfAnAgency())).Agency;
    }

    public async Task<IActionResult> OnPostAsync() => await Incomplete()
        ?? await Act(new MakeASession(Input.Facts(), Input.LinkSaid, Input.JoiningNotes, IdempotencyKey), number => $"/training/sessions/{number}/manage", "Draft saved. Offer it to the calendar when it is ready");
}
