using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Access;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Web.Journeys;

namespace Partnership.Reviews.Referrals.Referring.FromProfessionals;

/// <summary>What is needed and who will see it; starting makes the form, with what we know of a signed-in referrer filled in.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class ProfessionalModel(ProfessionalJourney journey, IJourneyStore store, Installation installation, ICurrentActor current, IMediator mediator)
    : JourneyPage<ProfessionalAnswers>(journey, store)
{
    public EmergencyWords Emergency => installation.Profile.Partnership.Emergency;
    public string BusinessUnit => installation.Profile.Partnership.BusinessUnit.Name;
    public string? SignedInAs => current.Actor is { Kind: ActorKind.Person } actor ? actor.Name : null;
    public bool Unfinished => Answers.YouIsDone || Answers.IncidentIsDone || Answers.Children.Count > 0;

    public async Task<IActionResult> OnPostAsync()
    {
        await End();
        await Begin(Journey, await Empty());
        return LocalRedirect(ProfessionalJourney.Tasks);
    }

    private async Task<ProfessionalAnswers> Empty()
    {
        if (current.Actor is not { Kind: ActorKind.Person, Person: { } person } actor) return new();
        var known = (await mediator.Send(new ContactsOf([person]), HttpContext.RequestAborted)).SingleOrDefault();
        return new()
        {
            Agency = actor.Agency is { } key && installation.Profile.Agency(key) is not null ? key : null,
            IsLead = actor.Has(AccessRole.AgencySafeguardingLead) ? true : null,
            You = new() { Name = actor.Name, Role = actor.Roles.Select(role => role.Title).FirstOrDefault(), Email = known?.Email },
        };
    }
}
