using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Platform.Csv;
using Partnership.TrainingAndEvents.Agencies;
using Partnership.TrainingAndEvents.Compliance.OfAgency;
using Partnership.Web.Uploads;

namespace Partnership.TrainingAndEvents.Compliance.ReplaceStaffList;

/// <summary>A staff list on its way in: first the report, and the old list stays until the new one is confirmed.</summary>
[Authorize(Policy = TrainingPolicies.LookAfterTrainingOfTheirAgency)]
internal sealed class StaffListModel(IMediator mediator, WaitingImports waiting, ICurrentActor current, TheirAgency their) : UploadPage(mediator)
{
    private const int MostBytes = 4 << 20;
    private const string FileField = "Input.File";

    public ComplianceOfAnAgency? View { get; private set; }
    public Fields Input { get; } = new();

    public async Task<IActionResult> OnGetAsync(string? @as)
    {
        await Fill();
        if (View is null) return NotFound();
        return @as == "template" ? File(CsvFile.Of(["Name", "Email", "Levels", "Basic until"], [["Sam Example", $"sam.example@{Domain}", "Basic; Thresholds", "31/3/2027"]]), CsvFile.ContentType, "staff-list.csv") : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Fill();
        if (their.Own is not { } agency || current.Actor.Person is not { } person) return NotFound();
        var form = await ReceiveSmall(MostBytes);
        if (!form.Succeeded) return Again(form.Refusals);
        if (form.Value.File is not { } file) return Again([new(FileField, "Choose a CSV file")]);
        var read = StaffCsv.Read(file.Bytes, agency, their);
        if (!read.Succeeded) return Again([new(FileField, read.Refusals[0].Words)]);
        var id = await waiting.Keep(Purpose(agency.Key), person, new(file.Name, file.Bytes.ToArray()), HttpContext.RequestAborted);
        return LocalRedirect($"/training/agency/staff/{id}");
    }

    /// <summary>What a waiting file is for.</summary>
    public static string Purpose(string agency) => $"training-staff:{agency}";

    private string Domain => their.Own is { EmailDomains: [var domain, ..] } ? domain : "example.org";

    protected override async Task Fill() => View = await Ask(new ComplianceOfTheirAgency(WithPeople: false));

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Again(IReadOnlyList<Refusal> refusals)
    {
        foreach (var refusal in refusals) ModelState.AddModelError(refusal.Field ?? FileField, refusal.Words);
        return Page();
    }

    internal sealed class Fields
    {
        public string? File { get; set; }
    }
}
