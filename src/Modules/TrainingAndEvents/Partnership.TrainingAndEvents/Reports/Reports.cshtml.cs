using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Time;
using Partnership.Kernel.Words;
using Partnership.Platform.Csv;
using Partnership.Platform.Profiles;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.Reports;

/// <summary>What came of the training of a period (TRN-24): each figure a sentence, then its picture, then its table.</summary>
[Authorize(Policy = TrainingPolicies.PlanTraining)]
internal sealed class ReportsModel(IMediator mediator, Installation installation, TimeProvider clock) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true), Display(Name = "The first day")] public DateOnly? From { get; set; }
    [BindProperty(SupportsGet = true), Display(Name = "The last day")] public DateOnly? To { get; set; }

    public DateOnly Begins => From ?? Ends.AddYears(-1).AddDays(1);
    public DateOnly Ends => To ?? London.Today(clock);

    public TrainingFigures? Figures { get; private set; }
    public IReadOnlyList<ReportTable> Tables { get; private set; } = [];
    public IReadOnlyList<AgencyToWriteTo> ToWriteTo { get; private set; } = [];

    /// <summary>The period, for addresses.</summary>
    public string Query => $"from={Dates.Machine(Begins)}&to={Dates.Machine(Ends)}";

    public async Task OnGetAsync()
    {
        if (!IsAPeriod()) return;
        Figures = await Ask(new TrainingReport(Begins, Ends));
        Tables = ReportTables.Of(Figures, installation.Profile);
        ToWriteTo = await Ask(new LeadsToWriteTo(Figures.ByAgency));
        // The fields show the period that is shown.
        (From, To) = (Begins, Ends);
    }

    public async Task<IActionResult> OnGetCsvAsync(string? table, bool forPublication)
    {
        table ??= ReportTables.First;
        if (!IsAPeriod()) return NotFound();
        var wanted = ReportTables.Of(await Ask(new TrainingReport(Begins, Ends, Taken: table)), installation.Profile).FirstOrDefault(one => one.Key == table);
        if (wanted is null) return NotFound();
        var given = forPublication ? ForPublication.Of(wanted) : wanted;
        return File(CsvFile.Of(given.Headings, given.Rows.Select(row => row.Select(cell => cell.Words).ToList())), CsvFile.ContentType, $"training-{wanted.Key}-{Dates.Machine(Begins)}-to-{Dates.Machine(Ends)}.csv");
    }

    private bool IsAPeriod()
    {
        if (ModelState.IsValid && Begins > Ends) ModelState.AddModelError(nameof(To), "The last day must not be before the first");
        return ModelState.IsValid;
    }
}
