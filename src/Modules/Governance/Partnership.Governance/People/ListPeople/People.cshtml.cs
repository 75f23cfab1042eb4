using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Governance.People.WhereTheyWork.ListWhoWaits;
using Partnership.Governance.Roles;
using Partnership.Platform.Acts;
using Partnership.Web.Pages;

namespace Partnership.Governance.People.ListPeople;

[Authorize(Policy = GovernancePolicies.SeePeople)]
internal sealed class PeopleModel(IMediator mediator, ICurrentActor current) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public string? Agency { get; set; }
    [BindProperty(SupportsGet = true)] public string? Role { get; set; }
    [BindProperty(SupportsGet = true)] public Guid? After { get; set; }
    public ChoicesView Choices { get; private set; } = ChoicesView.None;
    public PeopleView View { get; private set; } = new([], 0, null);

    public bool MayKeep => GovernancePolicies.MayKeepPeople(current.Actor);
    public bool Filtered => !string.IsNullOrEmpty(Agency) || !string.IsNullOrEmpty(Role);
    public string? Previous => After is null ? null : $"/people?agency={Agency}&role={Role}";
    public string? Next => View.Next is { } next ? $"/people?agency={Agency}&role={Role}&after={next}" : null;

    /// <summary>How many invitations wait, for those who may say where somebody works.</summary>
    public int Waiting { get; private set; }

    public async Task OnGetAsync()
    {
        if (GovernancePolicies.MaySayWhereTheyWork(current.Actor)) Waiting = (await Ask(new WhoWaits())).Count;
        Choices = await Ask(new Choices());
        View = await Ask(new PeopleQuery(Agency, Role, After));
    }
}
