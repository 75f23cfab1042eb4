using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Reviews.Cases.Header;

namespace Partnership.Reviews.Notification.RecordAwareness;

[Authorize(Policy = ReviewsPolicies.RecordThresholdDecisions)]
internal sealed class RecordAwarenessModel(IMediator mediator) : CasePage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() =>
        Act(new RecordAwareness(Reference, Input.AwareOn, Input.How, IdempotencyKey), $"/cases/{Reference}/notification", "Awareness recorded");

    internal sealed class Fields
    {
        [Display(Name = "Day on which the local authority became aware")] public DateOnly? AwareOn { get; set; }
        public string? How { get; set; }
    }
}
