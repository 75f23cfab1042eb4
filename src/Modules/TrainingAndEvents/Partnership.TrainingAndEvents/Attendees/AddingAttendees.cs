using Microsoft.Extensions.DependencyInjection;
using Partnership.Platform.Jobs;
using Partnership.TrainingAndEvents.Attendees.Visiting.ForgetOldLinks;

namespace Partnership.TrainingAndEvents.Attendees;

internal static class AddingAttendees
{
    public static IServiceCollection AddAttendees(this IServiceCollection services) =>
        services.AddTransient<KnowingAttendees>().AddTransient<JoiningAttendees>().AddScoped<Visiting.Visiting>().AddScoped<ISweep, OldLinksToForget>();
}
