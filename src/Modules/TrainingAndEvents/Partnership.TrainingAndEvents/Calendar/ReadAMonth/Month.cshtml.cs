using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Time;
using Partnership.Kernel.Words;
using Partnership.Platform.Access;
using Partnership.Platform.Profiles;
using Partnership.Web.PublicPages;

namespace Partnership.TrainingAndEvents.Calendar.ReadAMonth;

/// <summary>A month as a table of weeks; on a phone the same days one under another.</summary>
[Authorize(Policy = Policies.Public), SameForEverybody(typeof(StampOfTheCalendar))]
internal sealed class MonthModel(IMediator mediator, Installation installation, SiteAddress site, TimeProvider clock) : CalendarPage(mediator, installation, site, clock)
{
    private const int DaysOfAWeek = 7;
    private ILookup<DateOnly, CalendarRow> _byDay = Enumerable.Empty<CalendarRow>().ToLookup(row => row.Day);

    public override DateOnly MonthOfGrid => AskedMonth ?? ThisMonth;
    public DateOnly Today => London.DateOf(Now);
    public int Count => _byDay.Sum(day => day.Count());

    public string CountInWords => InWords(Count, $"in {Dates.Month(MonthOfGrid)}");

    /// <summary>Mondays; the first and the last week may belong to other months in part.</summary>
    public IEnumerable<DateOnly> Weeks
    {
        get
        {
            var monday = MonthOfGrid.AddDays(-(((int)MonthOfGrid.DayOfWeek + DaysOfAWeek - 1) % DaysOfAWeek));
            for (; monday <= CalendarMonths.LastOf(MonthOfGrid); monday = monday.AddDays(DaysOfAWeek)) yield return monday;
        }
    }

    public IEnumerable<DateOnly> DaysOf(DateOnly monday) => Enumerable.Range(0, DaysOfAWeek).Select(monday.AddDays);
    public bool IsInMonth(DateOnly day) => CalendarMonths.FirstOf(day) == MonthOfGrid;
    public IReadOnlyList<CalendarRow> On(DateOnly day) => [.. _byDay[day]];

    public DateOnly? Before => MonthOfGrid > ThisMonth ? MonthOfGrid.AddMonths(-1) : null;
    public DateOnly After => MonthOfGrid.AddMonths(1);

    private DateOnly ThisMonth => CalendarMonths.Of(Now);

    /// <summary>The calendar is about what comes: an older month leads to this one.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (MonthOfGrid < ThisMonth) return LocalRedirect(GridHref(ThisMonth));
        _byDay = (await Ask(new CalendarMonth(Filter, MonthOfGrid))).ToLookup(row => row.Day);
        await FillFilter();
        return Page();
    }
}
