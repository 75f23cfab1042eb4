using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Partnership.Kernel.Identity;
using Partnership.Platform.Access;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;

namespace Partnership.Reviews.Referrals.Referring.FromFamilies;

/// <summary>What the form is for, who will see it, and how to leave.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class FamilyModel(Installation installation, ICurrentActor current) : PageModel
{
    public EmergencyWords Emergency => installation.Profile.Partnership.Emergency;
    public string BusinessUnit => installation.Profile.Partnership.BusinessUnit.Name;
    public string? SignedInAs => current.Actor is { Kind: ActorKind.Person } actor ? actor.Name : null;
}
