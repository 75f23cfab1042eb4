using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Partnership.Governance.Roles.EndARole;

[Authorize(Policy = GovernancePolicies.KeepPeople)]
internal sealed class EndARoleModel(IMediator mediator) : HoldingPage(mediator)
{
    [BindProperty] public Fields Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        await Fill();
        return await Act(new EndARole(RoleHoldingId.From(Holding), Input.LastDay, Input.Because ?? ""), Back, "Role ended");
    }

    internal sealed class Fields
    {
        [Display(Name = "Last day")] public DateOnly? LastDay { get; set; }
        public string? Because { get; set; }
    }
}
