using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Partnership.Platform.Access;
using Partnership.Platform.Profiles;

namespace Partnership.Host.Pages.FrontPage;

/// <summary>The public's first page: what to do when a child is in danger, then the few ways on.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class FrontPageModel(Installation installation) : PageModel
{
    public PartnershipFacts Facts => installation.Profile.Partnership;
    public IEnumerable<string> Partners => installation.Profile.Agencies.Where(agency => agency.StatutorySeat is not null).Select(agency => agency.Name);

    public string Tel(string number) => number.Replace(" ", "");
}
