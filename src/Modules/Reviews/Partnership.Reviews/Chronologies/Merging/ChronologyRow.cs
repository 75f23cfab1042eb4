namespace Partnership.Reviews.Chronologies.Merging;

/// <summary>A row of the combined chronology: an event, or a silence.</summary>
/// <param name="On">The day it stands under.</param>
internal abstract record ChronologyRow(DateOnly On);

/// <summary>One event, as told by one agency or by several.</summary>
/// <param name="Accounts">Never empty. The one that is worked with first, then by agency.</param>
/// <param name="Together">Several agencies had contact on this day.</param>
internal sealed record EventRow(DateOnly On, IReadOnlyList<AgencyEntry> Accounts, SameEvent? Link, bool Together) : ChronologyRow(On)
{
    public AgencyEntry First => Accounts[0];
    public Significance Significance => Accounts.Max(account => account.Significance);
    public bool Differs => Link?.Accounts == Merging.Accounts.Differ;

    /// <summary>The entries whose dates count: the account that is worked with, else all.</summary>
    public IEnumerable<AgencyEntry> Counted => Link?.Settled?.WorksWith is { } chosen && Accounts.Any(one => one.Id == chosen) ? Accounts.Where(one => one.Id == chosen) : Accounts;
}

/// <summary>Days on which no agency recorded contact, both inclusive.</summary>
internal sealed record SilenceRow(DateOnly On, DateOnly To) : ChronologyRow(On)
{
    public int Days => To.DayNumber - On.DayNumber + 1;
}
