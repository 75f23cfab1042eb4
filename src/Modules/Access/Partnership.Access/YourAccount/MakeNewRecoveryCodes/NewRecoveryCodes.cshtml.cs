using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Access.Contracts;
using Partnership.Platform.Access;
using Partnership.Web.Pages;

namespace Partnership.Access.YourAccount.MakeNewRecoveryCodes;

[Authorize(Policy = Policies.SignedIn)]
internal sealed class NewRecoveryCodesModel(IMediator mediator) : ActPage(mediator)
{
    /// <summary>Shown once, in the answer to the button.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => AfterProof(() => Task.FromResult<IActionResult>(Page()));

    public Task<IActionResult> OnPostAsync() => AfterProof(async () =>
    {
        var made = await Ask(new MakeNewRecoveryCodes());
        if (made.IsNotFound) return NotFound();
        if (made.Succeeded) Codes = made.Value.Codes;
        else Tell(made.Refusals);
        return Page();
    });

    private async Task<IActionResult> AfterProof(Func<Task<IActionResult>> then) =>
        await Ask(new ProvedPresence(ProvedPresence.ForSigning)) ? await then() : LocalRedirect(ProvedPresence.ProveAgain("/account/recovery-codes"));
}
