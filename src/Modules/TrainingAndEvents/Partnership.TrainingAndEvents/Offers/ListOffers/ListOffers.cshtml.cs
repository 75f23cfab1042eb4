using MediatR;
using Microsoft.AspNetCore.Authorization;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.Offers.ListOffers;

[Authorize(Policy = TrainingPolicies.OfferTraining)]
internal sealed class ListOffersModel(IMediator mediator) : ActPage(mediator)
{
    public AgencyOffers Offers { get; private set; } = new("", []);

    public async Task OnGetAsync() => Offers = await Ask(new OffersOfAnAgency());
}
