using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Identity;
using Partnership.Reviews.Cases.Header;

namespace Partnership.Reviews.Cases.Involvement.CloseTheCase;

/// <summary>Whom the case is closed to, and closing it to somebody who turns out to be involved.</summary>
[Authorize(Policy = ReviewsPolicies.RunCases)]
internal sealed class ShutOutModel(IMediator mediator) : CasePage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public IReadOnlyList<ShutOut> People { get; private set; } = [];

    protected override string Looked => "looked at whom the case is closed to";

    public Task OnGetAsync() => Fill();

    protected override async Task Fill() => People = await Ask(new WhoIsShutOut(Header.Id));

    public Task<IActionResult> OnPostAsync() => Act(new CloseTheCase(Reference, Input.Email, Input.Why, IdempotencyKey), Header.Href("people/shut-out"), "The case is closed to them");

    public Task<IActionResult> OnPostOpenAsync(Guid person, string? reason) =>
        Act(new OpenTheCaseAgain(Reference, new PersonId(person), reason, IdempotencyKey), Header.Href("people/shut-out"), "The case is open to them again");

    internal sealed class Fields
    {
        public string? Email { get; set; }
        public string? Why { get; set; }
    }
}
