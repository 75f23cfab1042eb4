using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Governance.People.ShowAPerson;
using Partnership.Kernel.Identity;
using Partnership.Web.Pages;

namespace Partnership.Governance.People.RecordLeaving;

[Authorize(Policy = GovernancePolicies.KeepPeople)]
internal sealed class RecordLeavingModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return Name.Length == 0 ? NotFound() : Page();
    }

    protected override async Task Fill() => Name = (await Ask(new PersonQuery(Id)))?.Name ?? "";

    public Task<IActionResult> OnPostAsync() => Act(new RecordLeaving(PersonId.From(Id), Input.LastDay, Input.Because ?? "", Input.AtOnce), $"/people/{Id}/hand-on", "Leaving recorded");

    internal sealed class Fields
    {
        [Display(Name = "Their last day")] public DateOnly? LastDay { get; set; }
        public string? Because { get; set; }
        public bool AtOnce { get; set; }
    }
}
