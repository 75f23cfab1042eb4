using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.Platform.Csv;
using Partnership.TrainingAndEvents.Agencies;
using Partnership.TrainingAndEvents.Compliance.OfAgency;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.Compliance.ReplaceStaffList;

[Authorize(Policy = TrainingPolicies.LookAfterTrainingOfTheirAgency)]
internal sealed class ConfirmStaffListModel(IMediator mediator, WaitingImports waiting, ICurrentActor current, TheirAgency their) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public Guid Form { get; set; }
    [BindProperty] public Guid IdempotencyKey { get; set; }

    public ComplianceOfAnAgency? View { get; private set; }
    public CsvReport<ListedStaff>? Report { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? @as)
    {
        await Fill();
        if (Report is null) return NotFound();
        return @as == "problems" ? File(CsvReport.File(Report.Problems), CsvFile.ContentType, "rows-to-correct.csv") : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Fill();
        if (Report is null) return NotFound();
        var replaced = await Ask(new ReplaceStaffList(Report.Good, IdempotencyKey));
        if (replaced.IsNotFound) return NotFound();
        if (!replaced.Succeeded)
        {
            Tell(replaced.Refusals);
            return Page();
        }
        await waiting.Forget(Form, HttpContext.RequestAborted);
        TempData[Said.Key] = $"Staff list with {Counts.Of(replaced.Value.Staff, "person", "people")} taken in";
        return LocalRedirect("/training/agency/compliance");
    }

    protected override async Task Fill()
    {
        View = await Ask(new ComplianceOfTheirAgency(WithPeople: false));
        if (their.Own is not { } agency || current.Actor.Person is not { } person || await waiting.Find(StaffListModel.Purpose(agency.Key), person, Form, HttpContext.RequestAborted) is not { } file) return;
        Report = StaffCsv.Read(file.Content, agency, their) is { Succeeded: true } read ? read.Value : null;
    }
}
