using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Web.Pages;

namespace Partnership.Reviews.Actions.ReadAction;

[Authorize(Policy = ReviewsPolicies.SeeCases), Whose(ReviewsWhose.Actions)]
internal sealed class ReadActionModel(IMediator mediator) : ActPage(mediator)
{
    public ActionView? View { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        View = await Ask(new ReadAction(ReviewActionId.From(id)));
        return View is null ? NotFound() : Page();
    }
}
