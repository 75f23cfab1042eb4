using Microsoft.Extensions.DependencyInjection;
using Partnership.Platform.Jobs;
using Partnership.TrainingAndEvents.Booking;
using Partnership.TrainingAndEvents.Places.LapseOffers;

namespace Partnership.TrainingAndEvents.Places;

internal static class AddingPlaces
{
    public static IServiceCollection AddPlaces(this IServiceCollection services) =>
        services.AddTransient<WaitingList>().AddTransient<TakingPlaces>().AddTransient<LettingIn>().AddTransient<SayingWhoOneIs>().AddScoped<ISweep, LinesThatMove>();
}
