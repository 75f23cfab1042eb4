using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Reviews.Cases.Header;
using Partnership.Reviews.Referrals.FollowUp;

namespace Partnership.Reviews.Referrals.AskTheReferrer;

/// <summary>Ask, see what was asked, or write down an answer that came otherwise.</summary>
[Authorize(Policy = ReviewsPolicies.RunCases)]
internal sealed class AskTheReferrerModel(IMediator mediator) : CasePage(mediator)
{
    private QuestionToReferrerView? _view;

    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Guid Query { get; set; }
    [BindProperty] public Guid Referral { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    public QuestionToReferrerView View => _view ?? throw new InvalidOperationException("The referral was not read.");

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return _view is null ? NotFound() : Page();
    }

    public Task<IActionResult> OnPostAsync() => Act(new AskTheReferrer(Reference, Input.Question, IdempotencyKey), Header.Href("ask-referrer"), "Question sent");

    public Task<IActionResult> OnPostAnswerAsync() => Act(new AnswerTheQuery(new(Referral), new(Query), Input.Answer, IdempotencyKey), Header.Href("ask-referrer"), "Answer saved");

    protected override async Task Fill() => _view = await Ask(new QuestionToReferrer(Header.Id));

    internal sealed class Fields
    {
        public string? Question { get; set; }
        public string? Answer { get; set; }
    }
}
