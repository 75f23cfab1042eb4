using Partnership.Web.Navigation;

namespace Partnership.Host.Web;

internal sealed class HostNavigation : INavigation
{
    public IEnumerable<NavigationItem> Items { get; } =
    [
        new("Running", "/running", HostPolicies.SeeHowTheSiteRuns, Audience.Staff, Order: 90),
    ];
}
