using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Words;
using Partnership.Platform.Csv;
using Partnership.TrainingAndEvents.Reports;
using Partnership.TrainingAndEvents.Sessions;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.Compliance.Overview;

[Authorize(Policy = TrainingPolicies.PlanTraining)]
internal sealed class OverviewModel(IMediator mediator) : ActPage(mediator)
{
    private static readonly string[] Headings = ["Agency", "Level", "Must have it", "Have it", "Per cent", "Lapse within 3 months", "From", "As of"];

    [BindProperty(SupportsGet = true)] public Level Level { get; set; }

    public ComplianceOfAll? View { get; private set; }

    public string Sentence { get; private set; } = "";
    public IHtmlContent? Picture { get; private set; }

    public async Task OnGetAsync()
    {
        View = await Ask(new ComplianceOverview());
        var (trained, staff) = View.InAll(Level);
        var figures = View.Agencies.Select(one => (one.ShortName, Figure: one.Of(Level))).Where(one => one.Figure is not null).ToList();
        Sentence = staff == 0 ? $"No agency has said who must have the level {SessionWords.Of(Level)}."
            : $"{SessionWords.Of(Level)}: {Share.InWords(trained, staff)} of those who must have it do, {trained:N0} of {staff:N0} people in {Counts.Of(figures.Count, "agency", "agencies")}.";
        if (staff > 0) Picture = BarChart.Of("compliance", $"{SessionWords.Of(Level)}: per cent trained, by agency", Sentence,
            [.. figures.Select(one => one.Figure is { } figure ? new Bar(one.ShortName, Share.PerCent(figure.Trained, figure.Staff), figure.InWords) : null).OfType<Bar>().OrderBy(bar => bar.Value)], most: 100);
    }

    public async Task<IActionResult> OnGetCsvAsync()
    {
        var view = await Ask(new ComplianceOverview(AsAFile: true));
        var rows = view.Agencies.SelectMany(agency => agency.Levels.Select(one => new[]
        {
            agency.Name, SessionWords.Of(one.Level), Number(one.Staff), Number(one.Trained), Share.PerCent(one.Trained, one.Staff).ToString("0.#", CultureInfo.InvariantCulture),
            one.FromAList ? Number(one.Lapsing) : null, one.FromAList ? "Staff list" : "Numbers given", Dates.Machine(one.AsOf),
        }));
        return File(CsvFile.Of(Headings, rows), CsvFile.ContentType, "training-compliance.csv");
    }

    public static string From(AgencyLevels agency) => string.Join("; ", agency.Levels.GroupBy(one => (one.FromAList, one.AsOf)).Select(of => $"{(of.Key.FromAList ? "List" : "Numbers")} of {Dates.Long(of.Key.AsOf)}"));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
