using System.Text.Json.Serialization;
using Partnership.Kernel.PersonalData;
using Partnership.Kernel.Words;

namespace Partnership.Reviews.Chronologies;

/// <summary>What an agency tells about one contact or event (REV-33). All of it is sealed, its dates too: with an agency and a date alone a family can be found.</summary>
/// <param name="From">The day, or the first day of a period.</param>
/// <param name="To">The last day of a period; null for a single day.</param>
/// <param name="Time">The time of a single day, where it is recorded. Never invented: no time is no time, not midnight.</param>
/// <param name="Source">Where it is recorded, so that somebody else finds it again.</param>
/// <param name="LivedExperience">What life was like for the child at that time.</param>
internal sealed record EntryContent(
    DateOnly From, DateOnly? To, TimeOnly? Time, string Event, string? Source = null, string? LivedExperience = null, string? Analysis = null,
    Significance Significance = Significance.Background) : PersonalContent
{
    [JsonIgnore] public DateOnly Last => To ?? From;
    [JsonIgnore] public bool IsPeriod => Last > From;

    /// <summary>"3 March 2026", "3 to 9 March 2026".</summary>
    [JsonIgnore] public string When => Dates.Between(From, Last);
}

/// <summary>How much an entry matters to the whole: a chronology of everything is read by nobody. In order, so that they can be compared.</summary>
internal enum Significance
{
    Background,
    Notable,
    Key,
}

internal static class SignificanceWords
{
    public static string InWords(this Significance significance) => significance switch
    {
        Significance.Key => "Key",
        Significance.Notable => "Notable",
        _ => "Background",
    };
}
