using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Web.Pages;

namespace Partnership.Governance.WorkingCalendar.ShowTheCalendar;

[Authorize(Policy = GovernancePolicies.KeepTheWorkingCalendar)]
internal sealed class CalendarModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public int? Year { get; set; }
    public CalendarView View { get; private set; } = CalendarView.None;

    public Task OnGetAsync() => Fill();
    protected override async Task Fill() => View = await Ask(new CalendarQuery(Year));
}
