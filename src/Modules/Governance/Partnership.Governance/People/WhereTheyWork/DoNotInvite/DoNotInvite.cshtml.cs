using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Governance.People.WhereTheyWork.ListWhoWaits;
using Partnership.Kernel.Identity;
using Partnership.Web.Pages;

namespace Partnership.Governance.People.WhereTheyWork.DoNotInvite;

[Authorize(Policy = GovernancePolicies.SayWhereTheyWork)]
internal sealed class DoNotInviteModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public Waiting? Person { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return Person is null ? NotFound() : Page();
    }

    protected override async Task Fill() => Person = (await Ask(new WhoWaits())).FirstOrDefault(one => one.Id == Id);

    public Task<IActionResult> OnPostAsync() => Act(new DoNotInvite(PersonId.From(Id), Input.Because), "/people/waiting", "They are not invited");

    internal sealed class Fields
    {
        public string? Because { get; set; }
    }
}
