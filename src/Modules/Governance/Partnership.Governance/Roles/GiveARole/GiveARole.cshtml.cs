using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Governance.People.ShowAPerson;
using Partnership.Kernel.Identity;
using Partnership.Web.Pages;

namespace Partnership.Governance.Roles.GiveARole;

[Authorize(Policy = GovernancePolicies.KeepPeople)]
internal sealed class GiveARoleModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public string Name { get; private set; } = "";
    public ChoicesView Choices { get; private set; } = ChoicesView.None;

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return Name.Length == 0 ? NotFound() : Page();
    }

    protected override async Task Fill()
    {
        Name = (await Ask(new PersonQuery(Id)))?.Name ?? "";
        Choices = await Ask(new Choices());
    }

    public Task<IActionResult> OnPostAsync() =>
        Act(new GiveARole(PersonId.From(Id), Input.Role ?? "", Input.Agency, Input.From, Input.To, Input.Because ?? "", IdempotencyKey), $"/people/{Id}", "Role given");

    internal sealed class Fields
    {
        public string? Role { get; set; }
        public string? Agency { get; set; }
        [Display(Name = "First day")] public DateOnly? From { get; set; }
        [Display(Name = "Last day")] public DateOnly? To { get; set; }
        public string? Because { get; set; }
    }
}
