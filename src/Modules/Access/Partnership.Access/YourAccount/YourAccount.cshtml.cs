using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Access.Sessions;
using Partnership.Access.Sessions.EndOtherSessions;
using Partnership.Access.Sessions.EndSession;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Words;
using Partnership.Platform.Access;
using Partnership.Platform.Acts;
using Partnership.Platform.Limits;
using Partnership.Web.Pages;

namespace Partnership.Access.YourAccount;

[Authorize(Policy = Policies.SignedIn)]
internal sealed class YourAccountModel(IMediator mediator, ICurrentActor current) : ActPage(mediator)
{
    public YourAccountView View { get; private set; } = YourAccountView.Empty;
    public Actor Who => current.Actor;

    /// <summary>Empty where they are called by their only role.</summary>
    public string RolesInWords => Who.Roles.Select(role => role.Title).Distinct().ToList() is var roles && roles is [var only] && only == Who.Name ? "" : Counts.AndList(roles);

    public Task OnGetAsync() => Fill();

    protected override async Task Fill() => View = await Ask(new YourAccountPage(Source.Of(HttpContext))) ?? View;

    public Task<IActionResult> OnPostEndAsync(Guid session) => Act(new EndSession(new SessionId(session)), "/account", "The session has ended");

    public Task<IActionResult> OnPostEndOthersAsync() => Act(new EndOtherSessions(), "/account", "All other sessions have ended");
}
