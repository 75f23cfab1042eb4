using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Partnership.Reviews.Chronologies.WritingEntries;

[Authorize(Policy = ReviewsPolicies.FillInChecks)]
internal sealed class RemoveEntryModel(IMediator mediator) : EntryPage(mediator)
{
    public WrittenEntry? Shown { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid entry)
    {
        if ((Shown = await Entry(entry)) is not { } known) return NotFound();
        Seen = known.Number;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid entry)
    {
        Shown = await Entry(entry);
        return await Act(new RemoveEntry(Reference, entry, Seen), Home, "Entry removed");
    }
}
