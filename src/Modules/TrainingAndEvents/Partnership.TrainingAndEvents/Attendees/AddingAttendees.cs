using Microsoft.Extensions.DependencyInjection;

namespace Partnership.TrainingAndEvents.Attendees;

internal static class AddingAttendees
{
    public static IServiceCollection AddAttendees(this IServiceCollection services) =>
        services.AddTransient<KnowingAttendees>().AddTransient<JoiningAttendees>().AddScoped<Visiting.Visiting>();
}
