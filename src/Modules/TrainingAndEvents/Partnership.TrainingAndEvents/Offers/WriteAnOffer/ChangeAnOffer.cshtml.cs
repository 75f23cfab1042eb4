using MediatR;
using Microsoft.AspNetCore.Authorization;
using Partnership.TrainingAndEvents.Sessions.ChangeASession;

namespace Partnership.TrainingAndEvents.Offers.WriteAnOffer;

/// <summary>While it is a draft: once it is offered, the Business Unit has it.</summary>
[Authorize(Policy = TrainingPolicies.OfferTraining)]
internal sealed class ChangeAnOfferModel(IMediator mediator) : ChangeASessionPage(mediator)
{
    public override bool OfAPartner => true;
}
