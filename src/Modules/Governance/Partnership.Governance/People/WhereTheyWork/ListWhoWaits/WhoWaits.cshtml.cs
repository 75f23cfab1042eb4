using MediatR;
using Microsoft.AspNetCore.Authorization;
using Partnership.Web.Pages;

namespace Partnership.Governance.People.WhereTheyWork.ListWhoWaits;

[Authorize(Policy = GovernancePolicies.SayWhereTheyWork)]
internal sealed class WhoWaitsModel(IMediator mediator) : ActPage(mediator)
{
    public IReadOnlyList<Waiting> Waiting { get; private set; } = [];

    public async Task OnGetAsync() => Waiting = await Ask(new WhoWaits());
}
