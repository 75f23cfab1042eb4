using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Reviews.Cases.Header;

namespace Partnership.Reviews.DecisionSheets.Revising;

[Authorize(Policy = ReviewsPolicies.RunCases)]
internal sealed class MeetingModel(IMediator mediator) : CasePage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync() => Act(
        new RecordMeeting(Reference, Input.HeldOn, Input.Said, Input.WillBeRevised, IdempotencyKey), Header.Href(Input.WillBeRevised == true ? "decision/revise" : "decision"), "Meeting recorded");

    internal sealed class Fields
    {
        [Display(Name = "Day of the meeting")] public DateOnly? HeldOn { get; set; }
        public string? Said { get; set; }
        public bool? WillBeRevised { get; set; }
    }
}
