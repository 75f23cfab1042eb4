using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Platform.Access;
using Partnership.Platform.Modules;
using Partnership.TrainingAndEvents.Agencies;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Contracts;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Telling;
using Partnership.Web.Navigation;

namespace Partnership.TrainingAndEvents;

/// <summary>From the calendar to the certificate: courses, sessions and events, who books, who comes, and what came of it.</summary>
public sealed class TrainingAndEventsModule : PartnershipModule
{
    internal const string SchemaName = "training";

    public override string Schema => SchemaName;
    public override Assembly Contracts => typeof(SessionPublished).Assembly;
    public override IEnumerable<Policy> Policies => TrainingPolicies.All;

    public override void AddTo(IServiceCollection services)
    {
        services.AddTables<TrainingDbContext>(options => new(options));
        services.AddSingleton<ClosedParts>().AddSingleton<PlaceKeys>();
        services.AddSingleton<INavigation, TrainingNavigation>();
        services.AddAttendees().AddPlaces().AddTelling();
        services.AddAgencies();
    }
}
