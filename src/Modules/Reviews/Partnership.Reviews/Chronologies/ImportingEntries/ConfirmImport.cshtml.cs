using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Csv;
using Partnership.Reviews.Chronologies.WritingEntries;
using Partnership.Web.Pages;

namespace Partnership.Reviews.Chronologies.ImportingEntries;

/// <summary>The report on a file's rows, and the button that takes in those that are good.</summary>
[Authorize(Policy = ReviewsPolicies.FillInChecks)]
internal sealed class ConfirmImportModel(IMediator mediator, WaitingImports waiting, ICurrentActor current, TimeProvider clock) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public string Reference { get; set; } = "";
    [BindProperty(SupportsGet = true)] public Guid Form { get; set; }
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    public AgencysChronology? View { get; private set; }
    public CsvReport<EntryContent>? Report { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? @as)
    {
        await Fill();
        if (View is not { MayWrite: true } || Report is null) return NotFound();
        return @as == "problems" ? File(CsvReport.File(Report.Problems), CsvFile.ContentType, "rows-to-correct.csv") : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Fill();
        if (Report is null) return NotFound();
        var done = await Ask(new ImportEntries(Reference, Report.Good, View is { Entries.Count: 0 } ? ImportHow.Add : Input.How, IdempotencyKey));
        if (done.IsNotFound) return NotFound();
        if (!done.Succeeded)
        {
            Tell(done.Refusals);
            return Page();
        }
        await waiting.Forget(Form, HttpContext.RequestAborted);
        TempData[Said.Key] = $"{done.Value.InWords}. Not sent";
        return LocalRedirect($"/checks/{Reference}/chronology");
    }

    protected override async Task Fill()
    {
        View = await Ask(new ChronologyOfAgency(Reference));
        if (current.Actor.Person is not { } person || await waiting.Find(ImportModel.Purpose(Reference), person, Form, HttpContext.RequestAborted) is not { } import) return;
        Report = ChronologyCsv.Read(import.Content, London.Today(clock)) is { Succeeded: true } read ? read.Value : null;
    }

    internal sealed class Fields
    {
        public ImportHow? How { get; set; }
    }
}
