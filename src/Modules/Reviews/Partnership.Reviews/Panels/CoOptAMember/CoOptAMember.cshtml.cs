using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Partnership.Kernel.Identity;
using Partnership.Reviews.Panels.Seats;

namespace Partnership.Reviews.Panels.CoOptAMember;

[Authorize(Policy = ReviewsPolicies.RunCases)]
internal sealed class CoOptAMemberModel(IMediator mediator) : PanelPage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public Task OnGetAsync() => Fill();

    protected override async Task Fill() => People = await Ask(new PeopleToSeat(Reference, null));

    public Task<IActionResult> OnPostAsync() =>
        Act(new CoOptAMember(Reference, Input.Person is { } person ? new PersonId(person) : null, Input.Why, IdempotencyKey, Input.NotTheOneNamed), Home, "The member is invited");

    internal sealed class Fields
    {
        public Guid? Person { get; set; }
        public string? Why { get; set; }
        public bool NotTheOneNamed { get; set; }
    }
}
