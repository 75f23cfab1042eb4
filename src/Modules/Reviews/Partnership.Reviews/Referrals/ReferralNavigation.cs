using Partnership.Platform.Access;
using Partnership.Web.Navigation;

namespace Partnership.Reviews.Referrals;

internal sealed class ReferralNavigation : INavigation
{
    public IEnumerable<NavigationItem> Items { get; } =
    [
        new("Make a referral", "/refer", Policies.Public, Audience.Public, Order: 20),
        new("Follow up a referral", "/follow-up", Policies.Public, Audience.Public, Order: 21),
        new("My referrals", "/my-referrals", Policies.SignedIn, Audience.Partners, Order: 40),
    ];
}
