using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Governance.People.ShowAPerson;
using Partnership.Kernel.Identity;
using Partnership.Web.Pages;

namespace Partnership.Governance.People.ComingBack;

[Authorize(Policy = GovernancePolicies.KeepPeople)]
internal sealed class TakeBackModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        var person = await Ask(new PersonQuery(Id));
        Name = person?.Name ?? "";
        return person?.LeftOn is null ? NotFound() : Page();
    }

    protected override async Task Fill() => Name = (await Ask(new PersonQuery(Id)))?.Name ?? "";

    public Task<IActionResult> OnPostAsync() => Act(new TakeBack(PersonId.From(Id), Input.Because ?? ""), $"/people/{Id}", "They are back. Give them the roles they hold now");

    internal sealed class Fields
    {
        public string? Because { get; set; }
    }
}
