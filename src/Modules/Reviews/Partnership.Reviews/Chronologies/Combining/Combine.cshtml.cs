using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Reviews.Cases.Header;
using Partnership.Reviews.Chronologies.Reading;

namespace Partnership.Reviews.Chronologies.Combining;

/// <summary>What goes into the version, what is left open in it, and the button.</summary>
[Authorize(Policy = ReviewsPolicies.RunCases)]
internal sealed class CombineModel(IMediator mediator) : CasePage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }

    public ChronologyView? View { get; private set; }
    public ChronologyParts? Parts { get; private set; }
    public IReadOnlyList<FrozenAs> Versions { get; private set; } = [];

    public Task OnGetAsync() => Fill();

    public Task<IActionResult> OnPostAsync() => Act(new CombineChronology(Reference, IdempotencyKey), Header.Href("chronology"), "The chronology is combined");

    protected override async Task Fill()
    {
        if (await Ask(new CombinedChronologyOf(Reference)) is not { } read) return;
        (Parts, Versions) = (read.Parts, read.Versions);
        View = ChronologyView.Of(read.Parts, new(), null, Header.Href("chronology"));
    }
}
