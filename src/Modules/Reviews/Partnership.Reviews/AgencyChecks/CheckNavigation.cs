using Partnership.Web.Navigation;

namespace Partnership.Reviews.AgencyChecks;

internal sealed class CheckNavigation : INavigation
{
    public IEnumerable<NavigationItem> Items { get; } = [new("Check forms", "/checks", ReviewsPolicies.FillInChecks, Audience.Partners, Order: 20)];
}
