using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Web.Pages;

namespace Partnership.Governance.Roles.EndADeputy;

[Authorize(Policy = GovernancePolicies.KeepPeople)]
internal sealed class EndADeputyModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public Guid Delegation { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public DeputyHeaderView? Header { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return Header is null ? NotFound() : Page();
    }

    protected override async Task Fill() => Header = await Ask(new DeputyHeader(Delegation));

    public async Task<IActionResult> OnPostAsync()
    {
        await Fill();
        return await Act(new EndADeputy(DelegationId.From(Delegation), Input.LastDay, Input.Because ?? ""), $"/people/{Header?.Person}", "Deputy ended");
    }

    internal sealed class Fields
    {
        [Display(Name = "Last day")] public DateOnly? LastDay { get; set; }
        public string? Because { get; set; }
    }
}
