using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Partnership.Reviews.Screening.LetterToTheReferrer;

/// <summary>On which day the letter left, and how.</summary>
[Authorize(Policy = ReviewsPolicies.RunCases)]
internal sealed class SentModel(IMediator mediator) : LetterPage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public int Seen { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Found()) return NotFound();
        if (View.Letter is not { SentOn: null } letter) return LocalRedirect(Header.Href("letter"));
        Seen = letter.DraftNumber;
        return Page();
    }

    public Task<IActionResult> OnPostAsync() =>
        Act(new RecordLetterSent(Reference, Input.SentOn, Input.SentBy, Input.WayIsSafe, Seen, IdempotencyKey), Header.Href("letter"), "Recorded that it was sent");

    internal sealed class Fields
    {
        public DateOnly? SentOn { get; set; }
        public LetterWay? SentBy { get; set; }
        public bool WayIsSafe { get; set; }
    }
}
