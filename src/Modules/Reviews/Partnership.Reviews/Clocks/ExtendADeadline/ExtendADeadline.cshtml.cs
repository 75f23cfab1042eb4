using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Partnership.Reviews.Cases.Header;

namespace Partnership.Reviews.Clocks.ExtendADeadline;

[Authorize(Policy = ReviewsPolicies.RunCases)]
internal sealed class ExtendADeadlineModel(IMediator mediator) : CasePage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public IReadOnlyList<SelectListItem> Running { get; private set; } = [];

    public Task OnGetAsync() => Fill();

    protected override async Task Fill() => Running = await Ask(new RunningClocks(Header.Id));

    public Task<IActionResult> OnPostAsync() =>
        Act(new ExtendADeadline(Reference, Input.Clock, Input.To, Input.AgreedBy, Input.AgreedOn, Input.Why, IdempotencyKey), $"/cases/{Reference}", "Deadline moved, the first date stays readable");

    internal sealed class Fields
    {
        public string? Clock { get; set; }
        [Display(Name = "New date")] public DateOnly? To { get; set; }
        public string? AgreedBy { get; set; }
        [Display(Name = "Day on which it was agreed")] public DateOnly? AgreedOn { get; set; }
        public string? Why { get; set; }
    }
}
