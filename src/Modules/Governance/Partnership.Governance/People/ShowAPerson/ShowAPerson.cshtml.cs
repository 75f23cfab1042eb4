using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Access.Contracts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Web.Pages;

namespace Partnership.Governance.People.ShowAPerson;

[Authorize(Policy = GovernancePolicies.SeePeople)]
internal sealed class ShowAPersonModel(IMediator mediator, ICurrentActor current) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    public PersonView Person { get; private set; } = new(Guid.Empty, "", "", null, new(null, false, null), null, [], []);
    public bool MayKeep => GovernancePolicies.MayKeepPeople(current.Actor);
    public bool MaySayWhere => GovernancePolicies.MaySayWhereTheyWork(current.Actor);

    /// <summary>Offered to those who may, for somebody with an account to lose the way into; the page itself says who they are (Access).</summary>
    public bool MayInviteAgain { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return Person.Id == Id ? Page() : NotFound();
    }

    protected override async Task Fill()
    {
        Person = await Ask(new PersonQuery(Id)) ?? Person;
        MayInviteAgain = current.Actor.Has(AccessRole.BusinessManager, AccessRole.PlatformAdministrator) && current.Actor.Person?.Value != Id && await Ask(new HasAnAccount(PersonId.From(Id)));
    }

    public Task<IActionResult> OnPostInviteAsync() => Act(new SendAnInvitation.SendAnInvitation(PersonId.From(Id)), $"/people/{Id}", "Invitation asked for");
}
