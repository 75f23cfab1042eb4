using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Cases.Header;

namespace Partnership.Reviews.NationalPanel.RecordTheAnswer;

[Authorize(Policy = ReviewsPolicies.RunCases)]
internal sealed class AnswerModel(IMediator mediator) : CasePage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    public IActionResult OnGet() => Header.Stage == CaseStage.WithNationalPanel ? Page() : LocalRedirect(Header.Href("decision"));

    public Task<IActionResult> OnPostAsync() => Act(
        new RecordTheAnswer(Reference, Input.Answer, Input.Dated, Input.Text, Input.AnswerDueOn, IdempotencyKey), Header.Href("national-panel"), "Answer recorded");

    internal sealed class Fields
    {
        public LetterKind? Answer { get; set; }
        [Display(Name = "Date of its letter")] public DateOnly? Dated { get; set; }
        public string? Text { get; set; }
        [Display(Name = "Day of our answer")] public DateOnly? AnswerDueOn { get; set; }
    }
}
