using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Partnership.Platform.Access;
using Partnership.Platform.Profiles;
using Partnership.Web.PublicPages;

namespace Partnership.Host.Pages.About;

/// <summary>The pages that say how this site behaves; all they need is whom to ask.</summary>
[Authorize(Policy = Policies.Public), SameForEverybody]
internal sealed class AboutModel(Installation installation) : PageModel
{
    public Contact BusinessUnit => installation.Profile.Partnership.BusinessUnit;
    public EmergencyWords Emergency => installation.Profile.Partnership.Emergency;
}
