using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Partnership.Governance.Roles.NameADeputy;

[Authorize(Policy = GovernancePolicies.KeepPeople)]
internal sealed class NameADeputyModel(IMediator mediator) : HoldingPage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        await Fill();
        return await Act(new NameADeputy(RoleHoldingId.From(Holding), Input.Deputy ?? "", Input.From, Input.To, Input.Because ?? "", IdempotencyKey), Back, "Deputy named");
    }

    internal sealed class Fields
    {
        public string? Deputy { get; set; }
        [Display(Name = "First day")] public DateOnly? From { get; set; }
        [Display(Name = "Last day")] public DateOnly? To { get; set; }
        public string? Because { get; set; }
    }
}
