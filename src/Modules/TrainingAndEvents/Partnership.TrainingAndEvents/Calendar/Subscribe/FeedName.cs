using Partnership.Platform.Profiles;

namespace Partnership.TrainingAndEvents.Calendar.Subscribe;

internal static class FeedName
{
    /// <summary>"Training and events, Tower Hamlets: Basic level, online".</summary>
    public static string Of(CalendarFilter filter, Profile profile) =>
        $"Training and events, {profile.Partnership.Area}{(filter.Filters ? $": {filter.InWords(profile)}" : "")}";
}
