using System.Text;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Csv;
using Partnership.Reviews.Chronologies.WritingEntries;
using Partnership.Web.Uploads;

namespace Partnership.Reviews.Chronologies.ImportingEntries;

/// <summary>A file, or rows pasted from a spreadsheet, on their way into my agency's chronology: first the report, and nothing changes until it is confirmed.</summary>
[Authorize(Policy = ReviewsPolicies.FillInChecks)]
internal sealed class ImportModel(IMediator mediator, WaitingImports waiting, ICurrentActor current, TimeProvider clock) : UploadPage(mediator)
{
    private const int MostBytes = 20 << 20;
    private const string FileField = "Input.File", PastedField = "Input.Pasted";

    [BindProperty(SupportsGet = true)] public string Reference { get; set; } = "";

    public AgencysChronology? View { get; private set; }
    public Fields Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return View is { MayWrite: true } ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Fill();
        if (View is not { MayWrite: true } || current.Actor.Person is not { } person) return NotFound();
        var form = await ReceiveSmall(MostBytes);
        if (!form.Succeeded) return Again(form.Refusals);
        var pasted = form.Value[PastedField];
        if (form.Value.File is null && pasted.Length == 0) return Again([new(FileField, "Choose a CSV file, or paste rows from a spreadsheet")]);

        var bytes = form.Value.File?.Bytes ?? Encoding.UTF8.GetBytes(pasted);
        var read = ChronologyCsv.Read(bytes, London.Today(clock));
        if (!read.Succeeded) return Again([.. read.Refusals.Select(one => new Refusal(form.Value.File is null ? PastedField : FileField, one.Words))]);
        var id = await waiting.Keep(Purpose(Reference), person, new(form.Value.File?.Name ?? "pasted text", bytes.ToArray()), HttpContext.RequestAborted);
        return LocalRedirect($"/checks/{Reference}/chronology/import/{id}");
    }

    /// <summary>What a waiting file is for.</summary>
    public static string Purpose(string reference) => $"chronology:{reference}";

    protected override async Task Fill() => View = await Ask(new ChronologyOfAgency(Reference));

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Again(IReadOnlyList<Refusal> refusals)
    {
        foreach (var refusal in refusals) ModelState.AddModelError(refusal.Field ?? "", refusal.Words);
        return Page();
    }

    internal sealed class Fields
    {
        public string? File { get; set; }
        public string? Pasted { get; set; }
    }
}
