using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Access.SigningIn;
using Partnership.Platform.Access;
using Partnership.Web.Pages;

namespace Partnership.Access.YourAccount.ChangePassword;

[Authorize(Policy = Policies.SignedIn)]
internal sealed class ChangePasswordModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty] public Fields Input { get; set; } = new();

    /// <summary>Who signs in with passkeys alone has no password to change.</summary>
    public async Task<IActionResult> OnGetAsync() => (await Ask(new WaysInOf())).PasswordAndApp ? Page() : LocalRedirect("/account/authenticator");

    public async Task<IActionResult> OnPostAsync()
    {
        var changed = await Ask(new ChangePassword(Input.Current, Input.Password, Visit.Of(HttpContext)));
        if (changed.IsNotFound) return NotFound();
        if (changed is { Succeeded: true, Value: true })
        {
            TempData[Said.Key] = "Password changed. Your other sessions have ended";
            return LocalRedirect("/account");
        }
        Tell(changed.Succeeded ? [new(nameof(Input.Current), "This is not the password you have now.")] : changed.Refusals);
        return Page();
    }

    internal sealed class Fields
    {
        public string? Current { get; set; }
        public string? Password { get; set; }
    }
}
