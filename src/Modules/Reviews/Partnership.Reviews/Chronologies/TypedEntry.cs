using Partnership.Kernel.Acts;
using Partnership.Kernel.PersonalData;

namespace Partnership.Reviews.Chronologies;

/// <summary>An entry as somebody typed it, on a page or in a row of a file.</summary>
internal sealed record TypedEntry(
    DateOnly? From, DateOnly? To, TimeOnly? Time, string? Event, string? Source, string? LivedExperience, string? Analysis, Significance? Significance) : PersonalContent
{
    public const int MostWords = 4_000, MostOfASource = 500;

    /// <summary>The entry, or everything that is wrong with it, each next to its field.</summary>
    /// <param name="sourceNeeded">What the Business Unit puts in names where it comes from.</param>
    public Outcome<EntryContent> Read(DateOnly today, bool sourceNeeded = false)
    {
        List<Refusal> wrong = [];
        if (From is null) wrong.Add(new(nameof(From), "Enter the date, or the first day"));
        if (string.IsNullOrWhiteSpace(Event)) wrong.Add(new(nameof(Event), "Say what happened"));
        if (sourceNeeded && string.IsNullOrWhiteSpace(Source)) wrong.Add(new(nameof(Source), "Name the source, such as the referral"));
        TooLong(nameof(Event), Event, MostWords, "What happened");
        TooLong(nameof(Source), Source, MostOfASource, "The source");
        TooLong(nameof(LivedExperience), LivedExperience, MostWords, "The child’s lived experience");
        TooLong(nameof(Analysis), Analysis, MostWords, "The analysis");

        var entry = new EntryContent(From ?? today, To == From ? null : To, Time, OrNull(Event) ?? "", OrNull(Source), OrNull(LivedExperience), OrNull(Analysis), Significance ?? Chronologies.Significance.Background);
        if (From is not null) wrong.AddRange(Rules.BrokenOf(new AnEntryHappenedWhenItCan(entry, today)));
        return wrong.Count > 0 ? Outcome<EntryContent>.Refused(wrong) : entry;

        void TooLong(string field, string? words, int most, string what)
        {
            if (words?.Length > most) wrong.Add(new(field, $"{what} must be {most:N0} characters or fewer; it has {words.Length:N0}"));
        }
    }

    public static TypedEntry Of(EntryContent entry) => new(entry.From, entry.To, entry.Time, entry.Event, entry.Source, entry.LivedExperience, entry.Analysis, entry.Significance);

    /// <summary>Line ends as one sign: browsers and spreadsheets write them differently, and an entry that went through both is still the same.</summary>
    private static string? OrNull(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim().ReplaceLineEndings("\n");
}
