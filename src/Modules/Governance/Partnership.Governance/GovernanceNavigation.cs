using Partnership.Web.Navigation;

namespace Partnership.Governance;

internal sealed class GovernanceNavigation : INavigation
{
    public IEnumerable<NavigationItem> Items { get; } =
    [
        new("People", "/people", GovernancePolicies.SeePeople, Audience.Staff, Order: 60),
        new("Agencies", "/agencies", GovernancePolicies.SeePeople, Audience.Staff, Order: 62),
        new("Executive chair", "/executive-chair", GovernancePolicies.SeeTheChairRota, Audience.Staff, Order: 64),
        new("Working calendar", "/working-calendar", GovernancePolicies.KeepTheWorkingCalendar, Audience.Staff, Order: 66),
        new("Protocol", "/protocol", GovernancePolicies.ReadTheProtocol, Audience.SignedIn, Order: 68),
    ];
}
