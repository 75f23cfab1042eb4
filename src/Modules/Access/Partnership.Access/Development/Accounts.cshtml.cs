using MediatR;
using Microsoft.AspNetCore.Authorization;
using Partnership.Platform.Access;
using Partnership.Web.Pages;

namespace Partnership.Access.Development;

[Authorize(Policy = Policies.Development)]
internal sealed class AccountsModel(IMediator mediator) : ActPage(mediator)
{
    public DemonstrationView View { get; private set; } = new([], 0);

    public async Task OnGetAsync() => View = await Ask(new AccountsOfTheDemonstration());
}
