using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Documents;
using Partnership.Reviews.Cases.Header;
using Partnership.Reviews.Chronologies.Exporting;
using Partnership.Reviews.Chronologies.Merging;
using Partnership.Web.Printing;

namespace Partnership.Reviews.Chronologies.Reading;

/// <summary>The combined chronology of a case: for officers from what came in on, for everybody else who may see the case once it is shared.</summary>
[Authorize(Policy = ReviewsPolicies.SeeCases), Prints("the combined chronology")]
internal sealed class ChronologyModel(IMediator mediator) : CasePage(mediator)
{
    [BindProperty(SupportsGet = true)] public Significance? Least { get; set; }
    [BindProperty(SupportsGet = true)] public string? Agency { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? From { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? To { get; set; }
    [BindProperty(SupportsGet = true)] public int? Gap { get; set; }
    [BindProperty(SupportsGet = true)] public int? Version { get; set; }
    [BindProperty(SupportsGet = true)] public Guid? After { get; set; }
    [BindProperty(SupportsGet = true)] public bool Whole { get; set; }

    public ReadChronology? Read { get; private set; }
    public ChronologyView? View { get; private set; }
    public string Query => ChronologyView.Query(Filter, Gap, Version);
    private ChronologyFilter Filter => new(Least, Agency, From, To);

    protected override string Looked => "looked for the combined chronology";

    public async Task<IActionResult> OnGetAsync(string? @as)
    {
        if (@as is "csv" or "word")
        {
            var made = await Ask(new ExportChronology(Reference, @as == "word" ? ChronologyFile.Word : ChronologyFile.Csv, Filter, Gap, Version));
            return made.Succeeded ? File(made.Value.Bytes, made.Value.ContentType, made.Value.Name) : NotFound();
        }
        Read = await Ask(new CombinedChronologyOf(Reference, Version));
        if (Read is null && Version is not null) return NotFound();
        if (Read is not null) View = ChronologyView.Of(Read.Parts, Filter, Gap, Header.Href("chronology"), Read.MayWork ? Header.Href("chronology") : null, After, Whole, Version);
        return Page();
    }
}
