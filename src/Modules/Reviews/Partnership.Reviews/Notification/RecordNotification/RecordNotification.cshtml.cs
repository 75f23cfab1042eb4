using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Reviews.Cases.Header;

namespace Partnership.Reviews.Notification.RecordNotification;

[Authorize(Policy = ReviewsPolicies.RecordThresholdDecisions)]
internal sealed class RecordNotificationModel(IMediator mediator) : CasePage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public NotificationStateView State { get; private set; } = new([], null);

    public Task OnGetAsync() => Fill();

    protected override async Task Fill() => State = await Ask(new NotificationState(Header.Id));

    public Task<IActionResult> OnPostAsync() =>
        Act(new RecordNotification(Reference, Input.NotifiedOn, Input.NationalReference, Input.NotifiedBy, IdempotencyKey), $"/cases/{Reference}", "Notification recorded: the Rapid Review’s working days run");

    internal sealed class Fields
    {
        [Display(Name = "Day of the notification")] public DateOnly? NotifiedOn { get; set; }
        public string? NationalReference { get; set; }
        public string? NotifiedBy { get; set; }
    }
}
