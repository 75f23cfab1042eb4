using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Governance.People.WhereTheyWork.ListWhoWaits;
using Partnership.Governance.Roles;
using Partnership.Kernel.Identity;
using Partnership.Web.Pages;

namespace Partnership.Governance.People.WhereTheyWork.SayWhere;

[Authorize(Policy = GovernancePolicies.SayWhereTheyWork)]
internal sealed class SayWhereModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public Waiting? Person { get; private set; }
    public ChoicesView Choices { get; private set; } = ChoicesView.None;

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return Person is null ? NotFound() : Page();
    }

    protected override async Task Fill()
    {
        Person = (await Ask(new WhoWaits())).FirstOrDefault(one => one.Id == Id);
        Choices = (await Ask(new Choices())).OrIndependent();
    }

    public Task<IActionResult> OnPostAsync() => Act(new SayWhere(PersonId.From(Id), Input.Agency), "/people/waiting", "They are invited. The mail is on its way");

    internal sealed class Fields
    {
        public string? Agency { get; set; }
    }
}
