using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Partnership.Kernel.Words;
using Partnership.Reviews.Cases.Header;
using Partnership.Reviews.NationalPanel.Reading;

namespace Partnership.Reviews.NationalPanel.LogLetter;

[Authorize(Policy = ReviewsPolicies.RunCases)]
internal sealed class LetterModel(IMediator mediator) : CasePage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public Correspondence? View { get; private set; }

    public IEnumerable<SelectListItem> Questions =>
        View?.Submission.OpenQuestions.Select(one => new SelectListItem($"{one.Kind.InWords()}, {Dates.Long(one.Dated)}", one.Id.ToString())) ?? [];

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return View is null ? NotFound() : Page();
    }

    public Task<IActionResult> OnPostAsync() => Act(
        new LogLetter(Reference, Input.Direction, Input.With, Input.Dated, Input.Text, Input.AnswerDueOn, Input.Answers, IdempotencyKey), Header.Href("national-panel"), "Added to the log");

    protected override async Task Fill() => View = await Ask(new ReadCorrespondence(Reference));

    internal sealed class Fields
    {
        public Direction? Direction { get; set; }
        public Correspondent? With { get; set; }
        [Display(Name = "Date of the letter")] public DateOnly? Dated { get; set; }
        public string? Text { get; set; }
        [Display(Name = "Day of the answer")] public DateOnly? AnswerDueOn { get; set; }
        public Guid? Answers { get; set; }
    }
}
