using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Cases.Header;
using Partnership.Reviews.Sharing;

namespace Partnership.Reviews.NationalPanel.SubmitToNationalPanel;

[Authorize(Policy = ReviewsPolicies.RunCases)]
internal sealed class SubmitModel(IMediator mediator) : CasePage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    public IActionResult OnGet() => Header.Stage == CaseStage.ReadyToSend ? Page() : LocalRedirect(Header.Href("decision"));

    public Task<IActionResult> OnPostAsync() => Act(
        new SubmitToNationalPanel(Reference, Input.SentOn, Input.How, new ShareReason(Input.Purpose ?? "", Input.LawfulBasis ?? ""), IdempotencyKey), Header.Href("national-panel"), "Recorded as sent");

    internal sealed class Fields
    {
        [Display(Name = "Day it was sent")] public DateOnly? SentOn { get; set; }
        public string? How { get; set; }
        public string? Purpose { get; set; }
        public string? LawfulBasis { get; set; }
    }
}
