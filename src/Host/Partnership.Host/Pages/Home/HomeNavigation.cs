using Partnership.Platform.Access;
using Partnership.Web.Navigation;

namespace Partnership.Host.Pages.Home;

internal sealed class HomeNavigation : INavigation
{
    public IEnumerable<NavigationItem> Items => [new("Home", "/home", Policies.SignedIn, Audience.SignedIn, Order: 0)];
}
