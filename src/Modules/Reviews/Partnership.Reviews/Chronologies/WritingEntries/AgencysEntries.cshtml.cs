using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Csv;
using Partnership.Reviews.Chronologies.Exporting;
using Partnership.Web.Pages;

namespace Partnership.Reviews.Chronologies.WritingEntries;

/// <summary>My agency's chronology: a list, and its way in and out as a file.</summary>
[Authorize(Policy = ReviewsPolicies.FillInChecks)]
internal sealed class AgencysEntriesModel(IMediator mediator) : ActPage(mediator)
{
    private const int OfAPage = 100;

    [BindProperty(SupportsGet = true)] public string Reference { get; set; } = "";

    /// <summary>The last entry of the page before.</summary>
    [BindProperty(SupportsGet = true)] public Guid? After { get; set; }

    public AgencysChronology? View { get; private set; }
    public IReadOnlyList<WrittenEntry> Shown { get; private set; } = [];
    public string? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? @as)
    {
        if (@as == "csv") return await Ask(new ExportAgencysChronology(Reference)) is { Succeeded: true } made ? File(made.Value, CsvFile.ContentType, $"{Reference}-chronology.csv") : NotFound();
        View = await Ask(new ChronologyOfAgency(Reference));
        if (View is null) return NotFound();
        if (@as == "template") return File(ChronologyCsv.Template(), CsvFile.ContentType, "chronology-template.csv");
        var rest = After is { } last ? View.Entries.SkipWhile(one => one.Id != last).Skip(1).ToList() : [.. View.Entries];
        Shown = [.. rest.Take(OfAPage)];
        Next = rest.Count > OfAPage ? $"/checks/{Reference}/chronology?after={Shown[^1].Id}" : null;
        return Page();
    }
}
