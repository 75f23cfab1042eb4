using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Time;
using Partnership.Kernel.Words;
using Partnership.Platform.Access;
using Partnership.Platform.Profiles;
using Partnership.TrainingAndEvents.Sessions;
using Partnership.Web.Pages;
using Partnership.Web.PublicPages;

namespace Partnership.TrainingAndEvents.Calendar.ReadASession;

/// <summary>The page of one session. A draft and what is only offered have none, like a number that was never given.</summary>
[Authorize(Policy = Policies.Public), SameForEverybody(typeof(StampOfTheCalendar))]
internal sealed class SessionModel(IMediator mediator, Installation installation, TimeProvider clock) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public int Number { get; set; }

    private PublicSessionView? _view;

    public PublicSessionView View => _view ?? throw new InvalidOperationException("The session has not been read.");
    public CalendarRow Row => View.Row;
    public SessionDetails Details => View.Details;
    public DateTimeOffset Now { get; } = clock.GetUtcNow();
    public Standing Standing => Row.StandingAt(Now);
    public bool CanBeBooked => Standing is Standing.Free or Standing.Full;

    public IEnumerable<string> Topics => installation.Profile.Themes.Where(theme => Row.Topics.Contains(theme.Key)).Select(theme => theme.Title);
    public string For => Details.Audience.Length == 0 ? "Everybody who works with children" : Counts.AndList([.. Details.Audience.Select(SessionWords.Of)]);

    public string WhoMayBook => Details.OpenToPublic ? "Anybody" : "People who work with children here. A work email address is enough; you need no account.";

    /// <summary>"3 left of 12", "12, all taken: 4 people wait".</summary>
    public string Places => Row.Left > 0 ? $"{Row.Left:N0} left of {Row.Capacity:N0}{Waiting}" : $"{Row.Capacity:N0}, all taken or offered{Waiting}";

    /// <summary>The day until which some of what is left is not for everybody.</summary>
    public DateOnly? KeptUntil => Row.Left > 0 && Details.KeptUntil is { } until && until >= London.DateOf(Now) ? until : null;

    private string Waiting => Row.Waiting > 0 ? $": {Counts.Of(Row.Waiting, "person waits", "people wait")}" : "";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Ask(new PublicSession(Number)) is not { } view) return NotFound();
        _view = view;
        if (!StampOfTheCalendar.Covers(view.Row.StartsAt, Now)) HttpContext.KeepNot();
        return Page();
    }
}
