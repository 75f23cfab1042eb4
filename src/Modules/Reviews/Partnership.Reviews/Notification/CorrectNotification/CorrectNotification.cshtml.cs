using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Reviews.Cases.Header;

namespace Partnership.Reviews.Notification.CorrectNotification;

[Authorize(Policy = ReviewsPolicies.RecordThresholdDecisions)]
internal sealed class CorrectNotificationModel(IMediator mediator) : CasePage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() =>
        Act(new CorrectNotification(Reference, Input.NotifiedOn, Input.Why, IdempotencyKey), $"/cases/{Reference}/notification", "Put right: the deadlines were computed anew");

    internal sealed class Fields
    {
        [Display(Name = "Day of the notification")] public DateOnly? NotifiedOn { get; set; }
        public string? Why { get; set; }
    }
}
