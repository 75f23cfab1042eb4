using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Web.Pages;

namespace Partnership.Reviews.Looking.Unusual.LookInto;

[Authorize(Policy = ReviewsPolicies.LookIntoUnusualAccess)]
internal sealed class LookIntoItModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public OneUnusualAccessView? View { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return View is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        // Who may not look into it is not told that their form is incomplete.
        await Fill();
        return View is null ? NotFound() : await Act(new JudgeUnusualAccess(new(Id), Input.Finding, Input.Because, IdempotencyKey), "/access-to-cases/unusual", "Written down");
    }

    protected override async Task Fill() => View ??= await Ask(new OneUnusualAccess(new(Id)));

    internal sealed class Fields
    {
        public Finding? Finding { get; set; }
        public string? Because { get; set; }
    }
}
