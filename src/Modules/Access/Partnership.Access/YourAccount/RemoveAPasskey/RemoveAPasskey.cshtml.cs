using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Access.Contracts;
using Partnership.Access.Passkeys;
using Partnership.Platform.Access;
using Partnership.Web.Pages;

namespace Partnership.Access.YourAccount.RemoveAPasskey;

[Authorize(Policy = Policies.SignedIn)]
internal sealed class RemoveAPasskeyModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return Name.Length == 0 ? NotFound() : await IsProved() ? Page() : Prove();
    }

    protected override async Task Fill() => Name = (await Ask(new OwnPasskey(PasskeyId.From(Id))))?.Name ?? "";

    public async Task<IActionResult> OnPostAsync()
    {
        await Fill();
        if (Name.Length == 0) return NotFound();
        return await IsProved() ? await Act(new RemoveAPasskey(PasskeyId.From(Id)), "/account", "Passkey removed. Your other sessions have ended") : Prove();
    }

    private Task<bool> IsProved() => Ask(new ProvedPresence(ProvedPresence.ForSigning));

    private LocalRedirectResult Prove() => LocalRedirect(ProvedPresence.ProveAgain($"/account/passkeys/{Id}/remove"));
}
