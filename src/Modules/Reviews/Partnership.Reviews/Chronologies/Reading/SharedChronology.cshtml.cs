using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Reviews.Chronologies.Merging;
using Partnership.Web.Pages;

namespace Partnership.Reviews.Chronologies.Reading;

/// <summary>The combined chronology for the agencies it was shared with.</summary>
[Authorize(Policy = ReviewsPolicies.SeeCases), Whose(ReviewsWhose.SharedChecks)]
internal sealed class SharedChronologyModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public string Reference { get; set; } = "";
    [BindProperty(SupportsGet = true)] public Significance? Least { get; set; }
    [BindProperty(SupportsGet = true)] public string? Agency { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? From { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? To { get; set; }
    [BindProperty(SupportsGet = true)] public int? Gap { get; set; }
    [BindProperty(SupportsGet = true)] public Guid? After { get; set; }
    [BindProperty(SupportsGet = true)] public bool Whole { get; set; }

    public ChronologyView? View { get; private set; }
    public string Query => ChronologyView.Query(Filter, Gap);
    private ChronologyFilter Filter => new(Least, Agency, From, To);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Ask(new CombinedChronologyOf(Reference)) is not { } read) return NotFound();
        View = ChronologyView.Of(read.Parts, Filter, Gap, $"/checks/{Reference}/shared/chronology", null, After, Whole);
        return Page();
    }
}
