using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Partnership.Reviews.Chronologies.WritingEntries;

[Authorize(Policy = ReviewsPolicies.FillInChecks)]
internal sealed class ChangeEntryModel(IMediator mediator) : EntryPage(mediator)
{
    public async Task<IActionResult> OnGetAsync(Guid entry)
    {
        if (await Entry(entry) is not { } known) return NotFound();
        (Input, Seen) = (EntryFields.Of(known.Told), known.Number);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid entry) => Act(new WriteEntry(Reference, entry, Seen, Input.Typed, IdempotencyKey), Home, "Entry changed. Not sent");
}
