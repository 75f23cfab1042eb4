using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Communications.Sending;
using Partnership.Web.Pages;

namespace Partnership.Communications.MailLog.TryAgain;

[Authorize(Policy = CommunicationsPolicies.SeeTheMailLog)]
internal sealed class TryAgainModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public Task<IActionResult> OnPostAsync() => Act(new TryAgain(MailId.From(Id)), "/communications/mail-log", "The mail is in the queue again");
}
