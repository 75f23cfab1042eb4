using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Acts;
using Partnership.Web.Pages;

namespace Partnership.Governance.People.ShowAPerson;

[Authorize(Policy = GovernancePolicies.SeePeople)]
internal sealed class ShowAPersonModel(IMediator mediator, ICurrentActor current) : ActPage(mediator)
{
    public PersonView Person { get; private set; } = new(Guid.Empty, "", "", null, null, [], []);
    public bool MayKeep => GovernancePolicies.MayKeepPeople(current.Actor);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await Ask(new PersonQuery(id)) is not { } person) return NotFound();
        Person = person;
        return Page();
    }
}
