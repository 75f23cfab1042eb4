using Microsoft.Extensions.DependencyInjection;
using Partnership.Platform.Home;
using Partnership.TrainingAndEvents.Booking.BookForColleagues;
using Partnership.TrainingAndEvents.Compliance;
using Partnership.Web.Navigation;

namespace Partnership.TrainingAndEvents.Agencies;

/// <summary>What an agency's leads do for their people, and how training goes in all agencies.</summary>
internal static class AddingAgencies
{
    public static IServiceCollection AddAgencies(this IServiceCollection services) => services
        .AddTransient<ColleaguesAsAttendees>().AddScoped<ColleaguesCsv>().AddScoped<TheirAgency>()
        .AddScoped<IKnowWhatToDo, ComplianceToDo>().AddSingleton<INavigation, AgencyNavigation>();
}

internal sealed class AgencyNavigation : INavigation
{
    public IEnumerable<NavigationItem> Items { get; } = [new("Your agency’s training", "/training/agency", TrainingPolicies.LookAfterTrainingOfTheirAgency, Audience.Partners, Order: 31)];
}
