using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Partnership.Platform.Acts;
using Partnership.Platform.Csv;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.TheDay.MeetingToolFile;

/// <summary>Who was recognised in the meeting tool's list, who was not, and the button that marks them.</summary>
[Authorize(Policy = TrainingPolicies.RunSessions), OnlyWhoRunsIt]
internal sealed class ConfirmMeetingModel(IMediator mediator, WaitingImports waiting, ICurrentActor current) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public long Number { get; set; }
    [BindProperty(SupportsGet = true)] public Guid Form { get; set; }
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    public Session? Session { get; private set; }
    public CsvReport<SeenInMeeting>? Rows { get; private set; }
    public MatchedMeeting? Meeting { get; private set; }

    /// <summary>Whom somebody who was not recognised can be.</summary>
    public IReadOnlyList<SelectListItem> CanBe => [.. (Meeting?.NotInFile ?? []).Select(one => new SelectListItem(one.Name, one.Place.ToString()))];

    public async Task<IActionResult> OnGetAsync(string? @as)
    {
        await Fill();
        if (Meeting is null || Rows is null) return NotFound();
        return @as == "problems" ? File(CsvReport.File(Rows.Problems), CsvFile.ContentType, "rows-to-correct.csv") : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Fill();
        if (Meeting is null) return NotFound();
        var chosen = Meeting.Unmatched.Select((one, at) => (one, Who: Input.Who.ElementAtOrDefault(at))).Where(pair => pair.Who is not null).ToList();
        if (chosen.GroupBy(pair => pair.Who).Any(of => of.Count() > 1 && of.Select(pair => MeetingMatch.Plain(pair.one.Name)).Distinct().Count() > 1))
        {
            ModelState.AddModelError("", "You chose the same person for two different names. Check who is who.");
            return Page();
        }
        var people = Meeting.Matched.Select(one => new InMeeting(one.Place, one.Minutes)).Concat(chosen.Select(pair => new InMeeting(new PlaceId(pair.Who ?? default), (int)Math.Round(pair.one.Minutes)))).ToList();
        var done = await Act(new TakeTheMeetingToolsList(Number, people, [.. Input.NotCounted.Select(one => new PlaceId(one))], Input.OthersWereNotThere, IdempotencyKey), $"{SessionWords.Href(Number)}/check-in", "The meeting tool’s list is taken");
        if (done is LocalRedirectResult) await waiting.Forget(Form, HttpContext.RequestAborted);
        return done;
    }

    protected override async Task Fill()
    {
        Session = await Ask(new SessionTheyRun(Number));
        if (Session is null || current.Actor.Person is not { } person || await waiting.Find(MeetingToolModel.Purpose(Number), person, Form, HttpContext.RequestAborted) is not { } import) return;
        if (MeetingToolCsv.Read(import.Content) is not { Succeeded: true } read) return;
        Rows = read.Value;
        Meeting = await Ask(new WhoWasInTheMeeting(Number, read.Value));
    }

    internal sealed class Fields
    {
        /// <summary>Row by row of those who were not recognised: whose place it is.</summary>
        public List<Guid?> Who { get; set; } = [];
        public List<Guid> NotCounted { get; set; } = [];
        public bool OthersWereNotThere { get; set; }
    }
}
