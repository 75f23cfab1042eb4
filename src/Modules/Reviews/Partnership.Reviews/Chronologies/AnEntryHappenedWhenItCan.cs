using Partnership.Kernel.Acts;

namespace Partnership.Reviews.Chronologies;

/// <summary>Whether an entry's dates can be true. A slip in the year is the commonest mistake of a chronology.</summary>
internal sealed class AnEntryHappenedWhenItCan(EntryContent entry, DateOnly today) : IRule
{
    private static readonly DateOnly Earliest = new(1900, 1, 1);

    public string Id => "REV-33";

    public Refusal? Broken() =>
        Impossible(entry.From, nameof(entry.From)) ?? (entry.To is { } to ? Impossible(to, nameof(entry.To)) : null)
        ?? (entry.To < entry.From ? new Refusal(nameof(entry.To), "The end date must be the same as the date or after it") : null)
        ?? (entry.Time is not null && entry.IsPeriod ? new Refusal(nameof(entry.Time), "Leave the time out where it lasted several days") : null);

    private Refusal? Impossible(DateOnly date, string field) =>
        date < Earliest ? new Refusal(field, $"Check the year: {date.Year} is before 1900")
        : date > today ? new Refusal(field, "The date must be today or in the past")
        : null;
}
