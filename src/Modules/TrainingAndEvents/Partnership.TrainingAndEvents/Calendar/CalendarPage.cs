using MediatR;
using Microsoft.AspNetCore.Mvc.Rendering;
using Partnership.Kernel.Words;
using Partnership.Platform.Profiles;
using Partnership.TrainingAndEvents.Sessions;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.Calendar;

/// <summary>A view of the calendar with its filter, and the feeds of this view.</summary>
internal abstract class CalendarPage(IMediator mediator, Installation installation, SiteAddress site, TimeProvider clock) : ActPage(mediator)
{
    public const string List = "/training", Month = "/training/month", CalendarFile = "/training/calendar.ics", AtomFeed = "/training/feed.atom";

    private CalendarFilter? _filter;

    public CalendarFilter Filter => _filter ??= CalendarFilter.Of(Request.Query, installation.Profile);
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>The month that the address asks for.</summary>
    public DateOnly? AskedMonth => CalendarMonths.Read(Request.Query["month"]);

    public abstract DateOnly MonthOfGrid { get; }
    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    public string ListHref => Filter.In(List);
    public string GridHref(DateOnly month) => Filter.In(Month, ("month", CalendarMonths.Machine(month)));
    public string FileHref => site.Text + Filter.In(CalendarFile);
    public string FeedHref => site.Text + Filter.In(AtomFeed);

    /// <summary>The same file by the scheme that calendar programs listen to.</summary>
    public string WebcalHref => $"webcal:{FileHref[FileHref.IndexOf("//", StringComparison.Ordinal)..]}";
    public string FilterInWords => Filter.InWords(installation.Profile);

    /// <summary>"12 sessions and events in March 2027, filtered by: Basic level".</summary>
    protected string InWords(int count, string when) => $"{(count == 0 ? "No sessions and events" : Counts.Of(count, "session or event", "sessions and events"))} {when}{(Filter.Filters ? $", filtered by: {FilterInWords}" : "")}";

    public IEnumerable<SelectListItem> Kinds { get; } =
    [
        .. Enum.GetValues<SessionKind>().Select(kind => new SelectListItem(SessionWords.Of(kind), kind.ToString())),
        .. Enum.GetValues<Level>().Select(level => new SelectListItem($"Level: {SessionWords.Of(level).ToLowerInvariant()}", level.ToString())),
    ];

    public IEnumerable<SelectListItem> Audiences { get; } = Enum.GetValues<TargetAudience>().Select(audience => new SelectListItem(SessionWords.Of(audience), audience.ToString()));
    public IEnumerable<SelectListItem> Topics => installation.Profile.Themes.Select(theme => new SelectListItem(theme.Title, theme.Key));
    public IEnumerable<SelectListItem> Providers => [.. Enum.GetValues<ProviderKind>().Select(kind => new SelectListItem(SessionWords.Of(kind), kind.ToString())), .. Agencies];
    public IEnumerable<SelectListItem> Places { get; } = [new("Online", CalendarFilter.IsOnline), new("In person", CalendarFilter.IsInPerson)];

    public IEnumerable<SelectListItem> Months => CalendarMonths.From(Now, AskedMonth).Select(month => new SelectListItem(Dates.Month(month), CalendarMonths.Machine(month)));

    /// <summary>Of all partners, those that offer something; the one that is asked for in any case.</summary>
    protected async Task FillFilter()
    {
        var offering = await Ask(new AgenciesInTheCalendar());
        Agencies = [.. installation.Profile.Agencies.Where(agency => agency.Key == Filter.Agency || offering.Contains(agency.Key)).OrderBy(agency => agency.Name, StringComparer.Ordinal).Select(agency => new SelectListItem(agency.Name, agency.Key))];
    }
}
