using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Acts;
using Partnership.Web.Pages;

namespace Partnership.Governance.Profiles.Law.ShowTheLaw;

[Authorize(Policy = GovernancePolicies.ReadTheProtocol)]
internal sealed class ShowTheLawModel(IMediator mediator, ICurrentActor current) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true), Display(Name = "Day")] public DateOnly? On { get; set; }
    public LawView View { get; private set; } = LawView.None;
    public bool MayChange => GovernancePolicies.MayChangeTheLaw(current.Actor);

    public async Task OnGetAsync() => View = await Ask(new LawQuery(On));
}
