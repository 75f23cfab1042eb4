using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Web.Pages;

namespace Partnership.Governance.WorkingCalendar.AddAClosureDay;

[Authorize(Policy = GovernancePolicies.KeepTheWorkingCalendar)]
internal sealed class AddAClosureDayModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync() => Act(new AddAClosureDay(Input.Date, Input.Why, IdempotencyKey),
        Input.Date is { } date ? $"/working-calendar?year={date.Year}" : "/working-calendar", "Closure day added");

    internal sealed class Fields
    {
        [Display(Name = "Day")] public DateOnly? Date { get; set; }
        public string? Why { get; set; }
    }
}
