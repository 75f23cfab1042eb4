using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Csv;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.Compliance.OfAgency;

[Authorize(Policy = TrainingPolicies.LookAfterTrainingOfTheirAgency)]
internal sealed class ComplianceModel(IMediator mediator) : ActPage(mediator)
{
    public const int Shown = 200;

    public ComplianceOfAnAgency? View { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? @as)
    {
        View = await Ask(new ComplianceOfTheirAgency(WithPeople: true, AsAFile: @as == "csv"));
        if (View is null) return NotFound();
        return @as == "csv"
            ? File(CsvFile.Of(["Name", "Email", "Lacks", "Lapses within 3 months"], View.People.Select(one => new[] { one.Name, one.Email, string.Join("; ", one.Missing), string.Join("; ", one.Lapsing) })), CsvFile.ContentType, "who-lacks-training.csv")
            : Page();
    }
}
