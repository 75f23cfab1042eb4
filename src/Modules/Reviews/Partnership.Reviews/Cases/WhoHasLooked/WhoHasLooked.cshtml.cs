using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Reviews.Cases.Header;
using Partnership.Reviews.Looking;

namespace Partnership.Reviews.Cases.WhoHasLooked;

/// <summary>All access to one case (REV-91): who, in which role, when, and what they opened or took away.</summary>
[Authorize(Policy = ReviewsPolicies.RunCases)]
internal sealed class WhoHasLookedModel(IMediator mediator) : CasePage(mediator)
{
    private readonly IMediator _mediator = mediator;

    [BindProperty(SupportsGet = true, Name = "")] public LooksFilter Filter { get; set; } = new();
    public LooksShown Looks { get; private set; } = new(new([], [], null), new(), "", true);

    public async Task OnGetAsync() => Looks = new(await Ask(new Looks(Filter.Asked(Header.Reference), Filter.After)), Filter, Header.Href("looked"), OfOneCase: true);

    public Task<IActionResult> OnGetCsvAsync() => LooksFile.Of(_mediator, Filter.Asked(Header.Reference), $"who-has-looked-{Header.Reference}.csv", HttpContext.RequestAborted);
}
