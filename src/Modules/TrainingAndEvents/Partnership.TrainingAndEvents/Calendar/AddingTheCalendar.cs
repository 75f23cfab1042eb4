using Microsoft.Extensions.DependencyInjection;
using Partnership.Platform.PublicPages;

namespace Partnership.TrainingAndEvents.Calendar;

internal static class AddingTheCalendar
{
    public static IServiceCollection AddTheCalendar(this IServiceCollection services) => services.AddSingleton<IStamp, StampOfTheCalendar>().AddSingleton<SiteAddress>();
}
