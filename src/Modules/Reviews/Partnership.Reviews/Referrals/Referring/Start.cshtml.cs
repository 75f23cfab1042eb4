using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Partnership.Platform.Access;
using Partnership.Platform.Profiles;

namespace Partnership.Reviews.Referrals.Referring;

internal enum WhoRefers { Family, Professional }

/// <summary>What to do when a child is in danger, above everything else; then which form (REV-01, REV-02).</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class StartModel(Installation installation) : PageModel
{
    [BindProperty] public WhoRefers? Who { get; set; }

    public EmergencyWords Emergency => installation.Profile.Partnership.Emergency;
    public string BusinessUnit => installation.Profile.Partnership.BusinessUnit.Name;

    public IActionResult OnPost()
    {
        if (Who is null) ModelState.AddModelError(nameof(Who), "Choose who you are");
        return Who switch
        {
            WhoRefers.Family => LocalRedirect("/refer/family"),
            WhoRefers.Professional => LocalRedirect("/refer/professional"),
            _ => Page(),
        };
    }
}
