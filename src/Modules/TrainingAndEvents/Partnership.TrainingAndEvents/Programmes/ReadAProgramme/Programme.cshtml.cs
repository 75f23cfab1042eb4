using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Platform.Profiles;
using Partnership.TrainingAndEvents.Calendar;
using Partnership.Web.Pages;
using Partnership.Web.PublicPages;

namespace Partnership.TrainingAndEvents.Programmes.ReadAProgramme;

/// <summary>All of a programme on one page. What is chosen travels in the address to booking, as one basket; nothing is kept before that.</summary>
[Authorize(Policy = Policies.Public), SameForEverybody(typeof(StampOfTheCalendar))]
internal sealed class ProgrammeModel(IMediator mediator, Installation installation, TimeProvider clock) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public string Slug { get; set; } = "";

    private PublicProgrammeView? _view;

    public PublicProgrammeView View => _view ?? throw new InvalidOperationException("The programme has not been read.");
    public DateTimeOffset Now { get; } = clock.GetUtcNow();
    public bool AnyToBook => View.Rows.Any(CanBeBooked);

    /// <summary>By day; within a day what is for all first, then each track.</summary>
    public IEnumerable<IGrouping<DateOnly, IGrouping<string, CalendarRow>>> Days =>
        View.Rows.GroupBy(row => (row.Day, Track: row.Track ?? "")).OrderBy(group => group.Key.Day).ThenBy(group => group.Key.Track, StringComparer.Ordinal)
            .Select(group => (group.Key.Day, Track: group.GroupBy(_ => group.Key.Track).Single())).GroupBy(one => one.Day, one => one.Track);

    public bool CanBeBooked(CalendarRow row) => row.StandingAt(Now) is Standing.Free or Standing.Full;
    public string? ClashOf(CalendarRow row) => CanBeBooked(row) ? AtTheSameTime.As(row, View.Rows.Where(CanBeBooked)) : null;

    /// <summary>Titles of the priorities and topics that it is about.</summary>
    public string TopicsOf(CalendarRow row) => string.Join(", ", installation.Profile.Themes.Where(theme => row.Topics.Contains(theme.Key)).Select(theme => theme.Title));

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Ask(new PublicProgramme(Slug)) is not { } view) return NotFound();
        _view = view;
        if (!StampOfTheCalendar.Covers(view.Rows[0].StartsAt, Now)) HttpContext.KeepNot();
        return Page();
    }
}
