using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Governance.Roles;
using Partnership.Web.Pages;

namespace Partnership.Governance.People.AddAPerson;

[Authorize(Policy = GovernancePolicies.KeepPeople)]
internal sealed class AddAPersonModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public ChoicesView Choices { get; private set; } = ChoicesView.None;

    public Task OnGetAsync() => Fill();
    protected override async Task Fill() => Choices = (await Ask(new Choices())).OrIndependent();

    public Task<IActionResult> OnPostAsync() =>
        Act(new AddAPerson(Input.Name ?? "", Input.Email ?? "", Input.Agency, Input.Invite, IdempotencyKey), made => $"/people/{made}", "Person added");

    internal sealed class Fields
    {
        public string? Name { get; set; }
        public string? Email { get; set; }
        public string? Agency { get; set; }
        public bool Invite { get; set; }
    }
}
