using System.Text;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Platform.Csv;
using Partnership.TrainingAndEvents.Sessions;
using Partnership.Web.Uploads;

namespace Partnership.TrainingAndEvents.TheDay.MeetingToolFile;

/// <summary>The attendance list of an online session's meeting tool: first the report, and nothing changes until it is confirmed.</summary>
[Authorize(Policy = TrainingPolicies.RunSessions), OnlyWhoRunsIt]
internal sealed class MeetingToolModel(IMediator mediator, WaitingImports waiting, ICurrentActor current, TimeProvider clock) : UploadPage(mediator)
{
    private const int MostBytes = 5 << 20;
    private const string FileField = "Input.File", PastedField = "Input.Pasted";

    [BindProperty(SupportsGet = true)] public long Number { get; set; }

    public Session? Session { get; private set; }
    public Fields Input { get; set; } = new();
    public string? Closed => Session is { } session ? session.WhyNoCheckInAt(clock.GetUtcNow()) ?? (session.HasBegunBy(clock.GetUtcNow()) ? null : "When the session has begun, you can take the meeting tool’s list here.") : null;

    /// <summary>What a waiting file is for.</summary>
    public static string Purpose(long number) => $"attendance:{number}";

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return Session is null ? NotFound() : Page();
    }

    protected override async Task Fill() => Session = await Ask(new SessionTheyRun(Number));

    public async Task<IActionResult> OnPostAsync()
    {
        await Fill();
        if (Session is null || current.Actor.Person is not { } person) return NotFound();
        var form = await ReceiveSmall(MostBytes);
        if (!form.Succeeded) return Again(form.Refusals);
        if (Closed is { } why) return Again([new(FileField, why)]);
        var pasted = form.Value[PastedField];
        if (form.Value.File is null && pasted.Length == 0) return Again([new(FileField, "Choose the meeting tool’s file, or paste its rows")]);
        var bytes = form.Value.File?.Bytes ?? Encoding.UTF8.GetBytes(pasted);
        var read = MeetingToolCsv.Read(bytes);
        if (!read.Succeeded) return Again([.. read.Refusals.Select(one => new Refusal(form.Value.File is null ? PastedField : FileField, one.Words))]);
        var id = await waiting.Keep(Purpose(Number), person, new(form.Value.File?.Name ?? "pasted text", bytes.ToArray()), HttpContext.RequestAborted);
        return LocalRedirect($"{SessionWords.Href(Number)}/attendance/{id}");
    }

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
