using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Access.Contracts;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Identity;
using Partnership.Web.Pages;

namespace Partnership.Access.LosingAWayIn.InviteAgain;

[Authorize(Policy = AccessPolicies.InviteAgain)]
internal sealed class InviteAgainModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return Name.Length == 0 ? NotFound() : await IsProved() ? Page() : Prove();
    }

    protected override async Task Fill() => Name = await Ask(new ContactsOf([PersonId.From(Id)])) is [var contact] ? contact.Name : "";

    public async Task<IActionResult> OnPostAsync() => !await IsProved() ? Prove() : await Act(
        new InviteAgain(PersonId.From(Id), Input.Check, Input.Why), $"/people/{Id}", "Their account is closed until they set it up again. The invitation is on its way");

    private Task<bool> IsProved() => Ask(new ProvedPresence(ProvedPresence.ForSigning));

    private LocalRedirectResult Prove() => LocalRedirect(ProvedPresence.ProveAgain($"/people/{Id}/invite-again"));

    internal sealed class Fields
    {
        public IdentityCheck? Check { get; set; }
        public string? Why { get; set; }
    }
}
