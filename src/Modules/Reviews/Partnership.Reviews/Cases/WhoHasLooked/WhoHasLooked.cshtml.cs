using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Reviews.Cases.Header;
using Partnership.Reviews.Cases.ReadCase;

namespace Partnership.Reviews.Cases.WhoHasLooked;

[Authorize(Policy = ReviewsPolicies.RunCases)]
internal sealed class WhoHasLookedModel(IMediator mediator) : CasePage(mediator)
{
    [BindProperty(SupportsGet = true)] public Guid? Who { get; set; }
    [BindProperty(SupportsGet = true)] public long? Before { get; set; }
    public StoryView Looks { get; private set; } = new([], [], null);

    public async Task OnGetAsync() => Looks = await Ask(new Story(Header.Id, Who, Before, Looks: true));
}
