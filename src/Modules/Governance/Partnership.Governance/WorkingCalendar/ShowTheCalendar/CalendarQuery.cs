using MediatR;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.WorkingCalendar.ShowTheCalendar;

/// <summary>The bank holidays and closure days of a year, as they count today.</summary>
internal sealed record CalendarQuery(int? Year) : IQuery<CalendarView>;

/// <param name="Closures">Every closure day, also of other years.</param>
/// <param name="Imported">False while the holidays are those that came with the product.</param>
internal sealed record CalendarView(int Year, int FirstYear, int LastYear, IReadOnlyList<BankHoliday> Holidays, IReadOnlyList<ClosureDay> Closures, bool Imported)
{
    public static readonly CalendarView None = new(0, 0, -1, [], [], false);

    public bool IsKnown => Year >= FirstYear && Year <= LastYear;
}

internal sealed class CalendarQueryHandler(Installation installation, TimeProvider clock) : IRequestHandler<CalendarQuery, CalendarView>
{
    public async Task<CalendarView> Handle(CalendarQuery request, CancellationToken cancellationToken)
    {
        // Who has just changed it must see that; the other hosts follow within seconds.
        await installation.Refresh(cancellationToken);
        var calendar = installation.Calendar;
        var year = request.Year ?? London.Today(clock).Year;
        return new(year, calendar.Holidays.FirstYear, calendar.Holidays.LastYear,
            [.. calendar.Holidays.Days.Where(day => day.Date.Year == year)], [.. calendar.Closures.OrderBy(day => day.Date)], installation.HolidaysVersion > 0);
    }
}
