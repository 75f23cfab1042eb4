using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Reviews.Cases.Header;
using Partnership.Reviews.DecisionSheets.Reading;

namespace Partnership.Reviews.DecisionSheets.Revising;

[Authorize(Policy = ReviewsPolicies.RunCases)]
internal sealed class ReviseModel(IMediator mediator) : CasePage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public SheetRead? View { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return View is null ? NotFound() : View.Sheet.Current is null ? LocalRedirect(Header.Href("decision/write")) : Page();
    }

    public Task<IActionResult> OnPostAsync() => Act(new ReviseSheet(Reference, Input.Why, IdempotencyKey), Header.Href("decision/write"), "The sheet is yours to change. Those who had signed are told");

    protected override async Task Fill() => View = await Ask(new ReadSheet(Reference));

    internal sealed class Fields
    {
        public string? Why { get; set; }
    }
}
