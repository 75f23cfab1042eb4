using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Partnership.Reviews.Chronologies.PuttingIn;

[Authorize(Policy = ReviewsPolicies.RunCases)]
internal sealed class PutInModel(IMediator mediator) : OwnEntryPage(mediator)
{
    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync() => Act(new PutIn(Reference, null, 0, Input.Typed, IdempotencyKey), Home, "Entry put in");
}
