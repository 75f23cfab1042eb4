using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Access.Invitations;
using Partnership.Access.Invitations.OpenInvitation;
using Partnership.Access.Organisations.Asking;
using Partnership.Platform.Access;
using Partnership.Platform.Acts;
using Partnership.Web.Pages;

namespace Partnership.Access.Organisations.Accepting;

/// <summary>From the invitation on to the organisation. Changes nothing: a mail scanner that follows every link comes as far as the provider's page.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class JoinAtModel(IMediator mediator, KnownOrganisations organisations, ICurrentActor current) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public string Token { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string Organisation { get; set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        if (organisations.ByKey(Organisation) is not { } organisation) return NotFound();
        var self = $"/invitation/{Uri.EscapeDataString(Token)}";
        return await Ask(new LookAtInvitation(Token)) is { State: InvitationState.Open } open && (current.Actor.Person is null || current.Actor.Person == open.Person)
            ? AskAt.Provider(organisation, JoinByOrganisation.PurposeFor(Token), $"{self}/arrived", self, afresh: true)
            : LocalRedirect(self);
    }
}
