using Microsoft.Extensions.DependencyInjection;
using Partnership.Platform.Jobs;
using Partnership.TrainingAndEvents.Evaluations.Inviting;

namespace Partnership.TrainingAndEvents.Evaluations;

internal static class AddingEvaluations
{
    public static IServiceCollection AddEvaluations(this IServiceCollection services) => services.AddScoped<ISweep, EvaluationsToAskFor>();
}
