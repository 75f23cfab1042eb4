using System.ComponentModel.DataAnnotations;

namespace Partnership.Reviews.Chronologies;

/// <summary>A page with the fields of one entry: <c>_EntryFields</c> shows them.</summary>
internal interface IEntryForm
{
    EntryFields Input { get; }

    /// <summary>Who will see what is written, as a sentence.</summary>
    string SeenBy { get; }

    bool SourceNeeded { get; }
}

internal sealed class EntryFields
{
    [Display(Name = "Date")] public DateOnly? From { get; set; }
    [Display(Name = "Last day")] public DateOnly? To { get; set; }
    [Display(Name = "Time")] public TimeOnly? Time { get; set; }
    public string? Event { get; set; }
    public string? Source { get; set; }
    public string? LivedExperience { get; set; }
    public string? Analysis { get; set; }
    public Significance? Significance { get; set; }

    public TypedEntry Typed => new(From, To, Time, Event, Source, LivedExperience, Analysis, Significance);

    public static EntryFields Of(EntryContent entry) => new()
    {
        From = entry.From,
        To = entry.To,
        Time = entry.Time,
        Event = entry.Event,
        Source = entry.Source,
        LivedExperience = entry.LivedExperience,
        Analysis = entry.Analysis,
        Significance = entry.Significance,
    };
}
