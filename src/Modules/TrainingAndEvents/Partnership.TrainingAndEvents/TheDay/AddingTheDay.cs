using Microsoft.Extensions.DependencyInjection;
using Partnership.Platform.Home;

namespace Partnership.TrainingAndEvents.TheDay;

internal static class AddingTheDay
{
    public static IServiceCollection AddTheDay(this IServiceCollection services) =>
        services.AddTransient<TakingAttendance>().AddScoped<IKnowWhatToDo, AttendanceToSettle>();
}
