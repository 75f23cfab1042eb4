using Microsoft.Extensions.DependencyInjection;
using Partnership.Platform.Jobs;
using Partnership.TrainingAndEvents.Booking;
using Partnership.TrainingAndEvents.Places.ForgetNeeds;
using Partnership.TrainingAndEvents.Places.LapseOffers;
using Partnership.TrainingAndEvents.Places.TakeToACalendar;

namespace Partnership.TrainingAndEvents.Places;

internal static class AddingPlaces
{
    public static IServiceCollection AddPlaces(this IServiceCollection services) =>
        services.AddTransient<WaitingList>().AddTransient<TakingPlaces>().AddTransient<SayingWhoOneIs>().AddTransient<LettingIn>()
            .AddTransient<PlaceCalendar>()
            .AddScoped<ISweep, LinesThatMove>().AddScoped<ISweep, NeedsToForget>();
}
