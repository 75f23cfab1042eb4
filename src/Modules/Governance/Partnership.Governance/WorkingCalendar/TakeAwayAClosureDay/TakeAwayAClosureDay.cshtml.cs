using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Governance.WorkingCalendar.ShowTheCalendar;
using Partnership.Web.Pages;

namespace Partnership.Governance.WorkingCalendar.TakeAwayAClosureDay;

[Authorize(Policy = GovernancePolicies.KeepTheWorkingCalendar)]
internal sealed class TakeAwayAClosureDayModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public DateOnly Date { get; set; }
    [BindProperty] public Guid IdempotencyKey { get; set; }

    public async Task<IActionResult> OnGetAsync() =>
        (await Ask(new CalendarQuery(Date.Year))).Closures.Any(one => one.Date == Date) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync() => Act(new TakeAwayAClosureDay(Date, IdempotencyKey), "/working-calendar", "Closure day taken away");
}
