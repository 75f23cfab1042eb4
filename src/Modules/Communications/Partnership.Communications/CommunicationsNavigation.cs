using Partnership.Web.Navigation;

namespace Partnership.Communications;

internal sealed class CommunicationsNavigation : INavigation
{
    public IEnumerable<NavigationItem> Items { get; } =
    [
        new("Mail", "/communications/mail-log", CommunicationsPolicies.SeeTheMailLog, Audience.Staff, Order: 80),
        new("Templates", "/templates", CommunicationsPolicies.SeeTemplates, Audience.Staff, Order: 81),
    ];
}
