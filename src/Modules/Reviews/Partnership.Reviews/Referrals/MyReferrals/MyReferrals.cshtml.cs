using MediatR;
using Microsoft.AspNetCore.Authorization;
using Partnership.Platform.Access;
using Partnership.Web.Pages;

namespace Partnership.Reviews.Referrals.MyReferrals;

[Authorize(Policy = Policies.SignedIn)]
internal sealed class MyReferralsModel(IMediator mediator) : ActPage(mediator)
{
    public IReadOnlyList<MyReferral> Rows { get; private set; } = [];

    public async Task OnGetAsync() => Rows = await Ask(new MyReferrals());
}
