using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Partnership.Communications.Sending;
using Partnership.Web.Pages;

namespace Partnership.Communications.MailLog;

[Authorize(Policy = CommunicationsPolicies.SeeTheMailLog)]
internal sealed class MailLogModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public MailState? State { get; set; }
    [BindProperty(SupportsGet = true)] public long? Before { get; set; }
    [BindProperty] public Guid IdempotencyKey { get; set; }
    public MailLogView View { get; private set; } = new([], 0, 0, null);
    public IReadOnlyList<SelectListItem> States { get; } = [new("Waiting", "Waiting"), new("Sent", "Sent"), new("Not sent", "Failed")];

    public string? Previous => Before is null ? null : $"/communications/mail-log?state={State}";
    public string? Next => View.Next is { } next ? $"/communications/mail-log?state={State}&before={next}" : null;

    public Task OnGetAsync() => Fill();
    protected override async Task Fill() => View = await Ask(new MailLogQuery(State, Before));

    public Task<IActionResult> OnPostTestAsync() =>
        Act(new SendATestMail.SendATestMail(IdempotencyKey), "/communications/mail-log", "A test mail is on its way to you");
}
