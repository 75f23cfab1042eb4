using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Access.Contracts;
using Partnership.Access.Organisations.Asking;
using Partnership.Platform.Access;
using Partnership.Platform.Acts;
using Partnership.Web.Pages;

namespace Partnership.Access.Organisations.Linking;

[Authorize(Policy = Policies.SignedIn)]
internal sealed class YourSignInsModel(IMediator mediator, KnownOrganisations organisations, ICurrentActor current) : ActPage(mediator)
{
    public YourSignInsView View { get; private set; } = YourSignInsView.Empty;

    public Task OnGetAsync() => Fill();

    protected override async Task Fill() => View = await Ask(new YourSignInsPage());

    /// <summary>Whoever adds a way in shows first that the account is theirs.</summary>
    public async Task<IActionResult> OnGetLinkAsync(string organisation)
    {
        if (organisations.ByKey(organisation) is not { } asked || current.Actor.Person is not { } person) return NotFound();
        var self = $"/account/sign-ins?handler=Link&organisation={asked.Key}";
        return await Ask(new ProvedPresence(ProvedPresence.ForSigning))
            ? AskAt.Provider(asked, LinkSignIn.PurposeFor(person), "/account/sign-ins/confirm", "/account/sign-ins", afresh: true)
            : LocalRedirect(ProvedPresence.ProveAgain(self));
    }

    public async Task<IActionResult> OnPostUnlinkAsync(string issuer) => await Ask(new ProvedPresence(ProvedPresence.ForSigning))
        ? await Act(new UnlinkSignIn(issuer), "/account/sign-ins", "The sign-in is no longer linked")
        : LocalRedirect(ProvedPresence.ProveAgain("/account/sign-ins"));
}
