using Microsoft.Extensions.DependencyInjection;
using Partnership.Platform.Jobs;
using Partnership.TrainingAndEvents.Telling.RemindAttendees;
using Partnership.TrainingAndEvents.Telling.TellAttendees;

namespace Partnership.TrainingAndEvents.Telling;

internal static class AddingTelling
{
    public static IServiceCollection AddTelling(this IServiceCollection services) =>
        services.AddTransient<PlaceMails>().AddScoped<ISweep, AttendeesToTell>().AddScoped<ISweep, AttendeesToRemind>();
}
