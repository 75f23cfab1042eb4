using MediatR;
using Microsoft.AspNetCore.Authorization;
using Partnership.Web.Pages;

namespace Partnership.Reviews.Looking.Unusual;

[Authorize(Policy = ReviewsPolicies.LookIntoUnusualAccess)]
internal sealed class UnusualAccessModel(IMediator mediator) : ActPage(mediator)
{
    public UnusualAccessView View { get; private set; } = new([], []);

    public async Task OnGetAsync() => View = await Ask(new UnusualAccessList());
}
