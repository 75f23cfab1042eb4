using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Partnership.Reviews.Chronologies.WritingEntries;

[Authorize(Policy = ReviewsPolicies.FillInChecks)]
internal sealed class AddEntryModel(IMediator mediator) : EntryPage(mediator)
{
    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return View is { MayWrite: true } ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostAsync(string? and) =>
        Act(new WriteEntry(Reference, null, 0, Input.Typed, IdempotencyKey), and == "another" ? $"{Home}/add" : Home, "Entry added. Not sent");
}
