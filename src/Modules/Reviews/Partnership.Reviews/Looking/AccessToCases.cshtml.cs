using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Web.Pages;

namespace Partnership.Reviews.Looking;

/// <summary>Everybody's looks at every case the reader may see: of one person, of one case, of some days. Its whole state is the address.</summary>
[Authorize(Policy = ReviewsPolicies.SeeAllLooks)]
internal sealed class AccessToCasesModel(IMediator mediator) : ActPage(mediator)
{
    private readonly IMediator _mediator = mediator;

    [BindProperty(SupportsGet = true, Name = "")] public LooksFilter Filter { get; set; } = new();
    public LooksView View { get; private set; } = new([], [], null);

    public async Task OnGetAsync() => View = await Ask(new Looks(Filter.Asked(), Filter.After));

    public Task<IActionResult> OnGetCsvAsync() => LooksFile.Of(_mediator, Filter.Asked(), "access-to-cases.csv", HttpContext.RequestAborted);
}
