using Partnership.Web.Navigation;

namespace Partnership.TrainingAndEvents;

internal sealed class TrainingNavigation : INavigation
{
    public IEnumerable<NavigationItem> Items { get; } =
    [
        new("Training and events", "/training", null, Audience.Public | Audience.Partners, Order: 30),
        new("Training you offer", "/training/offers", TrainingPolicies.OfferTraining, Audience.Partners, Order: 31),
        new("Training", "/training/plan", TrainingPolicies.PlanTraining, Audience.Staff, Order: 30),
    ];
}
