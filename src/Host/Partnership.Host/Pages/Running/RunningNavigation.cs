using Partnership.Web.Navigation;

namespace Partnership.Host.Pages.Running;

internal sealed class RunningNavigation : INavigation
{
    public IEnumerable<NavigationItem> Items { get; } =
    [
        new("Running", "/running", HostPolicies.SeeHowTheSiteRuns, Audience.Staff, Order: 90),
    ];
}
