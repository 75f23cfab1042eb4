using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Access.Passkeys;
using Partnership.Platform.Access;
using Partnership.Web.Pages;

namespace Partnership.Access.YourAccount.RenameAPasskey;

[Authorize(Policy = Policies.SignedIn)]
internal sealed class RenameAPasskeyModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Ask(new OwnPasskey(PasskeyId.From(Id))) is not { } passkey) return NotFound();
        Input.Name = passkey.Name;
        return Page();
    }

    // Whose it is comes before what was typed.
    public async Task<IActionResult> OnPostAsync() => await Ask(new OwnPasskey(PasskeyId.From(Id))) is null ? NotFound() : await Act(new RenameAPasskey(PasskeyId.From(Id), Input.Name), "/account", "Passkey renamed");

    internal sealed class Fields
    {
        public string? Name { get; set; }
    }
}
