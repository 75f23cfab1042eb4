using Microsoft.Extensions.DependencyInjection;
using Partnership.Platform.Home;
using Partnership.Platform.Jobs;
using Partnership.Reviews.Looking.Unusual;

namespace Partnership.Reviews.Looking;

internal static class AddingLooking
{
    public static IServiceCollection AddLooking(this IServiceCollection services) => services
        .AddTransient<FindingLooks>().AddTransient<TheirCases>().AddTransient<UnusualAccessFor>().AddScoped<ISweep, WatchAccess>().AddScoped<IKnowWhatToDo, UnusualAccessToDo>();
}
