using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Identity;
using Partnership.Platform.Access;
using Partnership.Platform.Acts;
using Partnership.Web.Pages;

namespace Partnership.Access.SigningIn.GivePassword;

[Authorize(Policy = Policies.Public)]
internal sealed class SignInModel(IMediator mediator, ICurrentActor current) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public string? Next { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    public IActionResult OnGet() => current.Actor.Kind == ActorKind.Person ? LocalRedirect(ComeBack.To(Url, Next)) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var given = await Ask(new GivePassword(Input.Email, Input.Password, Source.Of(HttpContext)));
        if (given is { Succeeded: true, Value.Person: { } person })
        {
            await HalfSignedIn.Set(HttpContext, person);
            return LocalRedirect(ComeBack.Via("/sign-in/code", Next));
        }
        if (given.Succeeded) ModelState.AddModelError("", "The email address or the password is not right. Check both, then try again.");
        else Tell(given.Refusals);
        return Page();
    }

    internal sealed class Fields
    {
        public string? Email { get; set; }
        public string? Password { get; set; }
    }
}
