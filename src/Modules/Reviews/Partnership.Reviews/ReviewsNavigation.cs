using Partnership.Web.Navigation;

namespace Partnership.Reviews;

internal sealed class ReviewsNavigation : INavigation
{
    public IEnumerable<NavigationItem> Items { get; } =
    [
        new("Referrals", "/referrals", ReviewsPolicies.RunCases, Audience.Staff, Order: 10),
        new("Cases", "/cases", ReviewsPolicies.SeeCases, Audience.SignedIn, Order: 20),
        new("Access to cases", "/access-to-cases", ReviewsPolicies.SeeAllLooks, Audience.Staff, Order: 25),
    ];
}
