namespace Partnership.Reviews.Chronologies.Merging;

/// <summary>The agencies' chronologies as one, in the order in which things happened (REV-33). Nothing is lost by merging: each entry stands in exactly one row.</summary>
/// <param name="Rows">Events and silences by date; on one day by time, what has none last, then by agency.</param>
internal sealed record CombinedChronology(IReadOnlyList<ChronologyRow> Rows, IReadOnlyList<AgencyEntry> Entries)
{
    public IEnumerable<EventRow> Events => Rows.OfType<EventRow>();
    public IEnumerable<SilenceRow> Silences => Rows.OfType<SilenceRow>();

    /// <param name="gap">A silence is longer than so many days without any contact.</param>
    public static CombinedChronology Of(IReadOnlyCollection<AgencyEntry> entries, IReadOnlyCollection<SameEvent> links, int gap)
    {
        var events = Merged(entries, links);
        var contactsOn = events.SelectMany(row => row.Counted).Where(one => one.IsContact).GroupBy(one => one.Told.From)
            .Where(day => day.Select(one => one.Agency).Distinct().Skip(1).Any()).Select(day => day.Key).ToHashSet();
        var rows = events.Select(row => row with { Together = contactsOn.Contains(row.On) && row.Counted.Any(one => one.IsContact) })
            .Concat<ChronologyRow>(SilencesOf(events, gap))
            .OrderBy(row => row.On).ThenBy(row => row is SilenceRow ? 0 : 1).ThenBy(TimeOf).ThenBy(AgencyOf, StringComparer.Ordinal).ThenBy(IdOf);
        return new([.. rows], [.. entries]);
    }

    private static List<EventRow> Merged(IReadOnlyCollection<AgencyEntry> entries, IReadOnlyCollection<SameEvent> links)
    {
        var linkOf = new Dictionary<Guid, SameEvent>();
        foreach (var link in links)
            foreach (var entry in link.Entries) linkOf.TryAdd(entry, link);
        return [.. entries.GroupBy(entry => linkOf.TryGetValue(entry.Id, out var link) ? link.Id : entry.Id).Select(one => Row([.. one], linkOf.GetValueOrDefault(one.First().Id)))];
    }

    /// <summary>A link whose other entries an agency has taken out again is none any more.</summary>
    private static EventRow Row(List<AgencyEntry> accounts, SameEvent? link)
    {
        if (accounts.Count == 1) return new(accounts[0].Told.From, accounts, null, false);
        var chosen = link?.Settled?.WorksWith;
        var ordered = accounts.OrderBy(one => one.Id == chosen ? 0 : 1).ThenBy(one => one.Told.From).ThenBy(one => one.Agency, StringComparer.Ordinal).ThenBy(one => one.Id).ToList();
        var row = new EventRow(ordered[0].Told.From, ordered, link, false);
        return row with { On = row.Counted.Min(one => one.Told.From) };
    }

    /// <summary>The days between contacts, where they are more than the chosen number. What the Business Unit put in is no contact and breaks no silence.</summary>
    private static IEnumerable<SilenceRow> SilencesOf(IEnumerable<EventRow> events, int gap)
    {
        DateOnly? covered = null;
        foreach (var contact in events.SelectMany(row => row.Counted).Where(one => one.IsContact).OrderBy(one => one.Told.From))
        {
            if (covered is { } until && contact.Told.From.DayNumber - until.DayNumber - 1 > gap) yield return new(until.AddDays(1), contact.Told.From.AddDays(-1));
            if (covered is null || contact.Told.Last > covered) covered = contact.Told.Last;
        }
    }

    private static TimeOnly TimeOf(ChronologyRow row) => row is EventRow { First.Told: { IsPeriod: false, Time: { } time } } ? time : TimeOnly.MaxValue;
    private static string AgencyOf(ChronologyRow row) => row is EventRow told ? told.First.Agency : "";
    private static Guid IdOf(ChronologyRow row) => row is EventRow told ? told.First.Id : Guid.Empty;
}
