using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Documents;
using Partnership.Reviews.Chronologies;
using Partnership.Reviews.Chronologies.Reading;
using Partnership.Web.Printing;

namespace Partnership.Reviews.Panels.ReadPack;

[Authorize(Policy = ReviewsPolicies.SeeCases), Prints("the panel’s pack")]
internal sealed class ReadPackModel(IMediator mediator) : PanelPage(mediator), IInWord
{
    [BindProperty(SupportsGet = true)] public int? Version { get; set; }
    [BindProperty(SupportsGet = true)] public Significance? Least { get; set; }
    public PackView? Pack { get; private set; }

    /// <summary>The chronology as it was frozen with the pack.</summary>
    public ChronologyView? Chronology { get; private set; }

    public WordDocument? InWord() => Pack is { } pack ? WordPack.Of(Reference, pack) : null;

    public async Task<IActionResult> OnGetAsync()
    {
        if (Seen.MustDeclareFirst) return LocalRedirect(Header.Href("panel/interest"));
        Pack = await Ask(new ReadPack(Header.Id, Version));
        if (Pack?.Content.Chronology is { } parts) Chronology = ChronologyView.Of(parts, new(Least), null, Header.Href("panel/pack"), whole: true);
        return Pack is null && Version is not null ? NotFound() : Page();
    }
}
