using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Documents;
using Partnership.Web.Printing;

namespace Partnership.Reviews.Panels.ReadPack;

[Authorize(Policy = ReviewsPolicies.SeeCases), Prints("the panel’s pack")]
internal sealed class ReadPackModel(IMediator mediator) : PanelPage(mediator), IInWord
{
    [BindProperty(SupportsGet = true)] public int? Version { get; set; }
    public PackView? Pack { get; private set; }

    public WordDocument? InWord() => Pack is { } pack ? WordPack.Of(Reference, pack) : null;

    public async Task<IActionResult> OnGetAsync()
    {
        if (Seen.MustDeclareFirst) return LocalRedirect(Header.Href("panel/interest"));
        Pack = await Ask(new ReadPack(Header.Id, Version));
        return Pack is null && Version is not null ? NotFound() : Page();
    }
}
