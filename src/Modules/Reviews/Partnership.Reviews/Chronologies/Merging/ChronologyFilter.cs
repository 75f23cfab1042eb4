namespace Partnership.Reviews.Chronologies.Merging;

/// <summary>What of the combined chronology is looked at. Silences are of all agencies' contacts, whatever is filtered out: else a filter would invent them.</summary>
/// <param name="Least">Events of at least this significance; null for the page's own choice.</param>
/// <param name="Agency">Events this agency tells of; null for any.</param>
internal sealed record ChronologyFilter(Significance? Least = null, string? Agency = null, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>A chronology of more events opens on the notable and the key ones: one of everything is read by nobody.</summary>
    public const int OpensWhole = 200;

    public bool IsNarrow => Agency is not null || From is not null || To is not null;

    /// <summary>The significance looked at, of so many events.</summary>
    public Significance LeastOf(int events) => Least ?? (events > OpensWhole ? Significance.Notable : Significance.Background);

    public IReadOnlyList<ChronologyRow> Of(CombinedChronology chronology)
    {
        var least = LeastOf(chronology.Events.Count());
        return [.. chronology.Rows.Where(row => IsInPeriod(row) && row switch
        {
            EventRow told => told.Significance >= least && (Agency is null || told.Accounts.Any(one => one.Agency == Agency)),
            _ => true,
        })];
    }

    private bool IsInPeriod(ChronologyRow row)
    {
        var last = row is SilenceRow silence ? silence.To : ((EventRow)row).Counted.Max(one => one.Told.Last);
        return (From is null || last >= From) && (To is null || row.On <= To);
    }
}
