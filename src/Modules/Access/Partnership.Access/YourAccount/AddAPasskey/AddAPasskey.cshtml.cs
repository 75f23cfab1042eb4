using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Access.Contracts;
using Partnership.Access.Passkeys;
using Partnership.Access.Sessions;
using Partnership.Governance.Contracts;
using Partnership.Platform.Access;
using Partnership.Platform.Acts;
using Partnership.Web.Pages;

namespace Partnership.Access.YourAccount.AddAPasskey;

[Authorize(Policy = Policies.SignedIn)]
internal sealed class AddAPasskeyModel(IMediator mediator, ICurrentActor current, Challenges challenges) : ActPage(mediator)
{
    [BindProperty] public Fields Input { get; set; } = new();
    [BindProperty] public string? Credential { get; set; }

    public async Task<IActionResult> OnGetAsync() => await IsProved() ? Page() : Prove();

    public async Task<IActionResult> OnPostOptionsAsync()
    {
        if (current.Actor.Person is not { } person || await Ask(new ContactsOf([person])) is not [var contact]) return NotFound();
        return ChallengeCookie.Give(HttpContext, await challenges.ToMake(person, contact.Email, contact.Name, Purposes.Add(person)));
    }

    public async Task<IActionResult> OnPostAsync() => !await IsProved() ? Prove() : await Act(
        new AddAPasskey(Input.Name, new(Credential, ChallengeCookie.Read(HttpContext)), Device.InWords(Request.Headers.UserAgent)), "/account", "Passkey added");

    private Task<bool> IsProved() => Ask(new ProvedPresence(ProvedPresence.ForSigning));

    private LocalRedirectResult Prove() => LocalRedirect(ProvedPresence.ProveAgain("/account/passkeys/add"));

    internal sealed class Fields
    {
        public string? Name { get; set; }
    }
}
