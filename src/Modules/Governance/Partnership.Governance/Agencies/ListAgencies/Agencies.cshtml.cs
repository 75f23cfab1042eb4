using MediatR;
using Microsoft.AspNetCore.Authorization;
using Partnership.Governance.Contracts;
using Partnership.Web.Pages;

namespace Partnership.Governance.Agencies.ListAgencies;

[Authorize(Policy = GovernancePolicies.SeePeople)]
internal sealed class AgenciesModel(IMediator mediator) : ActPage(mediator)
{
    public IReadOnlyList<Agency> All { get; private set; } = [];

    public async Task OnGetAsync() => All = await Ask(new AllAgencies());
}
