using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Access.Passkeys;
using Partnership.Kernel.Identity;
using Partnership.Platform.Access;
using Partnership.Platform.Acts;
using Partnership.Web.Pages;

namespace Partnership.Access.SigningIn.GivePassword;

/// <summary>Passkey first; a password and a code for whoever has none, and without JavaScript.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class SignInModel(IMediator mediator, ICurrentActor current, Challenges challenges) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public string? Next { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    /// <summary>What the passkey dialog answered; sent by the script.</summary>
    [BindProperty] public string? Credential { get; set; }

    public string PasskeyAction => ComeBack.Via("/sign-in", Next) + (Next is null ? "?" : "&") + "handler=Passkey";

    public IActionResult OnGet() => current.Actor.Kind == ActorKind.Person ? LocalRedirect(ComeBack.To(Url, Next)) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var given = await Ask(new GivePassword(Input.Email, Input.Password, Visit.Of(HttpContext)));
        if (given is { Succeeded: true, Value.Person: { } person })
        {
            await HalfSignedIn.Set(HttpContext, person);
            return LocalRedirect(ComeBack.Via("/sign-in/code", Next));
        }
        if (given.Succeeded) ModelState.AddModelError("", "The email address or the password is not right. Check both, then try again.");
        else Tell(given.Refusals);
        return Page();
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => ChallengeCookie.Give(HttpContext, await challenges.ToShow(null, Purposes.SignIn));

    public async Task<IActionResult> OnPostPasskeyAsync()
    {
        var given = await Ask(new GivePasskey.GivePasskey(new(Credential, ChallengeCookie.Read(HttpContext)), Visit.Of(HttpContext)));
        if (given is { Succeeded: true, Value.LetIn: { } letIn })
        {
            await letIn.Open(HttpContext);
            return LocalRedirect(ComeBack.To(Url, Next));
        }
        ModelState.AddModelError("", "This passkey does not open an account here, or the page was open too long. Try again, or use your password.");
        return Page();
    }

    internal sealed class Fields
    {
        public string? Email { get; set; }
        public string? Password { get; set; }
    }
}
