using System.Text;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Partnership.Reviews.Panels.DownloadInvitation;

/// <summary>The panel for one's own calendar.</summary>
[Authorize(Policy = ReviewsPolicies.SeeCases)]
internal sealed class InvitationModel(IMediator mediator, TimeProvider clock) : PanelPage(mediator)
{
    protected override string Looked => "downloaded the panel’s invitation";

    public FileContentResult OnGet() => File(
        Encoding.UTF8.GetBytes(Invitation.Of(Panel, Header.PanelName, Header.Reference, $"{Request.Scheme}://{Request.Host}{Home}", clock.GetUtcNow())), "text/calendar; charset=utf-8", $"panel-{Header.Reference}.ics");
}
