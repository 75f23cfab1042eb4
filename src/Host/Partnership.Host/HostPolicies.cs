using Partnership.Kernel.Identity;
using Partnership.Platform.Access;

namespace Partnership.Host;

/// <summary>Who may do what on the host's own pages.</summary>
internal static class HostPolicies
{
    public const string SeeHowTheSiteRuns = "See how the site runs, run sweeps and have messages tried again";

    public static readonly Policy[] All =
    [
        new(SeeHowTheSiteRuns, AccessRole.BusinessManager, AccessRole.Coordinator, AccessRole.PlatformAdministrator),
    ];
}
