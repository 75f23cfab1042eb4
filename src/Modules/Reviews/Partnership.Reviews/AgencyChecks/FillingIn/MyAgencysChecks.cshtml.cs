using MediatR;
using Microsoft.AspNetCore.Authorization;
using Partnership.Web.Pages;

namespace Partnership.Reviews.AgencyChecks.FillingIn;

/// <summary>The check forms of my agency.</summary>
[Authorize(Policy = ReviewsPolicies.FillInChecks)]
internal sealed class MyAgencysChecksModel(IMediator mediator) : ActPage(mediator)
{
    public IReadOnlyList<CheckRow> Rows { get; private set; } = [];

    public async Task OnGetAsync() => Rows = await Ask(new MyAgencysChecks());
}
