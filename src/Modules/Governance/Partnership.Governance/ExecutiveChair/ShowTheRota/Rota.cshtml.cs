using MediatR;
using Microsoft.AspNetCore.Authorization;
using Partnership.Platform.Acts;
using Partnership.Web.Pages;

namespace Partnership.Governance.ExecutiveChair.ShowTheRota;

[Authorize(Policy = GovernancePolicies.SeeTheChairRota)]
internal sealed class RotaModel(IMediator mediator, ICurrentActor current) : ActPage(mediator)
{
    public RotaView View { get; private set; } = RotaView.None;
    public bool MayKeep => GovernancePolicies.MayKeepTheChairRota(current.Actor);

    public async Task OnGetAsync() => View = await Ask(new RotaQuery());
}
