using Microsoft.Extensions.DependencyInjection;
using Partnership.Platform.Home;
using Partnership.TrainingAndEvents.Home;
using Partnership.TrainingAndEvents.Sessions.Writing;

namespace Partnership.TrainingAndEvents.Planning;

internal static class AddingPlanning
{
    public static IServiceCollection AddPlanning(this IServiceCollection services) =>
        services.AddTransient<SayingWhatASessionIs>().AddScoped<IKnowWhatToDo, TrainingToDo>().AddScoped<IKnowTheGlance, TrainingAtAGlance>();
}
