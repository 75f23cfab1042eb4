using MediatR;
using Microsoft.AspNetCore.Authorization;
using Partnership.Kernel.Words;
using Partnership.Platform.Access;
using Partnership.Platform.Profiles;
using Partnership.Web.PublicPages;

namespace Partnership.TrainingAndEvents.Calendar.ReadTheCalendar;

/// <summary>The calendar as a list, by month and day: the first thing that somebody sees of training.</summary>
[Authorize(Policy = Policies.Public), SameForEverybody(typeof(StampOfTheCalendar))]
internal sealed class CalendarModel(IMediator mediator, Installation installation, SiteAddress site, TimeProvider clock) : CalendarPage(mediator, installation, site, clock)
{
    public CalendarListView View { get; private set; } = new(0, [], null, []);
    public bool Narrowed => Filter.Filters || AskedMonth is not null;
    public override DateOnly MonthOfGrid => AskedMonth is { } asked && asked > CalendarMonths.Of(Now) ? asked : CalendarMonths.Of(Now);

    public IEnumerable<IGrouping<DateOnly, CalendarRow>> RowsByMonth => View.Rows.GroupBy(row => CalendarMonths.FirstOf(row.Day));

    public string CountInWords => InWords(View.Count, AskedMonth is { } month ? $"from {Dates.Month(month)} on" : "to come");

    public string? FirstPage => CalendarKey.Read(Request.Query["after"]) is null ? null : Here();
    public string? NextPage => View.Next is { } next ? Here(next.ToString()) : null;

    public async Task OnGetAsync()
    {
        View = await Ask(new CalendarList(Filter, AskedMonth, CalendarKey.Read(Request.Query["after"])));
        await FillFilter();
    }

    private string Here(string? after = null) => Filter.In(List, ("month", AskedMonth is { } month ? CalendarMonths.Machine(month) : null), ("after", after));
}
