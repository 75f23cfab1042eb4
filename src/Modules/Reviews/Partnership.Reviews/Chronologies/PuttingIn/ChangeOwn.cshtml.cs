using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Partnership.Reviews.Chronologies.PuttingIn;

[Authorize(Policy = ReviewsPolicies.RunCases)]
internal sealed class ChangeOwnModel(IMediator mediator) : OwnEntryPage(mediator)
{
    public async Task<IActionResult> OnGetAsync(Guid entry)
    {
        if (await Ask(new OwnEntry(Header.Id, entry)) is not { } known) return NotFound();
        (Input, Seen) = (EntryFields.Of(known.Told), known.Number);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid entry) => Act(new PutIn(Reference, entry, Seen, Input.Typed, IdempotencyKey), Home, "Entry changed");

    public Task<IActionResult> OnPostRemoveAsync(Guid entry) => Act(new TakeOut(Reference, entry, Seen), Home, "Entry taken out");
}
