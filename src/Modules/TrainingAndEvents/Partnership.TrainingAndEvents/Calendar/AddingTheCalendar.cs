using Microsoft.Extensions.DependencyInjection;
using Partnership.Platform.PublicPages;
using Partnership.TrainingAndEvents.Calendar.Subscribe;

namespace Partnership.TrainingAndEvents.Calendar;

internal static class AddingTheCalendar
{
    public static IServiceCollection AddTheCalendar(this IServiceCollection services) => services.AddSingleton<IStamp, StampOfTheCalendar>().AddSingleton<SiteAddress>();
}
