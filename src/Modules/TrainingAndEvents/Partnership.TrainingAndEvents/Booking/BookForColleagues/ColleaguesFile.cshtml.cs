using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Acts;
using Partnership.Platform.Access;
using Partnership.Platform.Acts;
using Partnership.Platform.Csv;
using Partnership.Web.Uploads;

namespace Partnership.TrainingAndEvents.Booking.BookForColleagues;

/// <summary>A file of colleagues: first the report, and nobody is booked until it is confirmed.</summary>
[Authorize(Policy = TrainingPolicies.LookAfterTrainingOfTheirAgency), Whose(TrainingWhose.TheirColleagues)]
internal sealed class ColleaguesFileModel(IMediator mediator, WaitingImports waiting, ICurrentActor current, ColleaguesCsv csv) : UploadPage(mediator)
{
    private const int MostBytes = 1 << 20;
    private const string FileField = "Input.File";

    [BindProperty(SupportsGet = true)] public int Number { get; set; }

    public SeenByALead? Session { get; private set; }
    public Fields Input { get; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return Session is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Fill();
        if (Session is not { } session || current.Actor.Person is not { } person) return NotFound();
        var form = await ReceiveSmall(MostBytes);
        if (!form.Succeeded) return Again(form.Refusals);
        if (form.Value.File is not { } file) return Again([new(FileField, "Choose a CSV file")]);
        var read = csv.Read(file.Bytes, session.AsksAccess, session.AsksDiet);
        if (!read.Succeeded) return Again([new(FileField, read.Refusals[0].Words)]);
        var id = await waiting.Keep(Purpose(Number), person, new(file.Name, file.Bytes.ToArray()), HttpContext.RequestAborted);
        return LocalRedirect($"{session.Href}/file/{id}");
    }

    /// <summary>What a waiting file is for.</summary>
    public static string Purpose(int number) => $"training-colleagues:{number}";

    protected override async Task Fill() => Session = await Ask(new SessionForColleagues(Number));

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
