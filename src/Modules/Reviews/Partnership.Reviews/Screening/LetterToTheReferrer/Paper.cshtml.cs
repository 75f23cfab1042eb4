using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Documents;
using Partnership.Platform.Profiles;
using Partnership.Platform.Templates;
using Partnership.Web.Printing;

namespace Partnership.Reviews.Screening.LetterToTheReferrer;

/// <summary>The letter as it is saved, for paper and as a Word document.</summary>
[Authorize(Policy = ReviewsPolicies.RunCases), Prints("the letter to the referrer")]
internal sealed class PaperModel(IMediator mediator, Installation installation) : LetterPage(mediator), IInWord
{
    private Prose? _body;

    public PartnershipFacts Partnership => installation.Profile.Partnership;
    public string Subject => View.Words?.Subject ?? "";
    public Prose Body => _body ?? throw new InvalidOperationException("There is no letter.");

    public string From => string.Join(", ", new[] { Partnership.BusinessUnit.Name, Partnership.BusinessUnit.Address, Partnership.BusinessUnit.Telephone, Partnership.BusinessUnit.Email }.Where(part => !string.IsNullOrWhiteSpace(part)));

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Found()) return NotFound();
        if (View.Words is not { } words || Prose.Of(words.Body, site: null) is not { Succeeded: true } body) return LocalRedirect(Header.Href("letter"));
        _body = body.Value;
        return Page();
    }

    public WordDocument? InWord() => _body?.WriteTo(WordDocument.Titled(Header.Reference, head: Partnership.Name).SmallPrint(From).Heading(1, Subject));
}
