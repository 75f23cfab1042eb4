using Partnership.Kernel.Words;
using Partnership.Reviews.Chronologies.Merging;

namespace Partnership.Reviews.Chronologies.Reading;

/// <summary>The combined chronology as a page shows it.</summary>
/// <param name="Shown">What the filter leaves; on a page of many rows a part of it.</param>
/// <param name="Least">The significance that is looked at.</param>
/// <param name="At">The page's address, without a query.</param>
/// <param name="Works">The address under which an officer links and weighs; null for everybody else.</param>
internal sealed record ChronologyView(
    CombinedChronology All, IReadOnlyList<Lane> Lanes, ChronologyFilter Filter, Significance Least, IReadOnlyList<ChronologyRow> Left, IReadOnlyList<ChronologyRow> Shown, int Gap, string At, string? Works)
{
    /// <summary>Days without any contact from which a silence is pointed out, unless another number is chosen. Ours: no source names one.</summary>
    public const int UsualGap = 90;

    /// <summary>Rows of one page.</summary>
    private const int OfAPage = 200;

    public string? Next { get; private init; }

    /// <summary>The version shown; null for how it stands.</summary>
    public int? Version { get; private init; }

    /// <summary>The page without a filter, with the sign that the next value needs.</summary>
    public string Plain => At + Query(new(), null, Version);
    public bool OpenedOnWhatMatters => Filter.Least is null && Least != Significance.Background;
    public IReadOnlyList<IGrouping<DateOnly, ChronologyRow>> Days => [.. Shown.GroupBy(row => row.On)];
    public int OpenDifferences => All.Events.Count(row => row.Link?.IsOpenDifference == true);
    public int EventsLeft => Left.OfType<EventRow>().Count();

    public Lane LaneOf(AgencyEntry entry) => Lanes.FirstOrDefault(lane => lane.Key == entry.Agency) ?? new(entry.Agency, entry.Agency, "?", 0);

    /// <param name="after">The row's id (of its first entry) after which the page begins; null for the first page.</param>
    /// <param name="whole">All rows at once, to print them.</param>
    public static ChronologyView Of(ChronologyParts parts, ChronologyFilter filter, int? gap, string at, string? works = null, Guid? after = null, bool whole = false, int? version = null)
    {
        var days = Math.Clamp(gap ?? UsualGap, 1, 3650);
        var all = parts.Combined(days);
        var left = filter.Of(all);
        IReadOnlyList<ChronologyRow> rest = !whole && after is { } last ? left.SkipWhile(row => row is not EventRow told || told.First.Id != last).Skip(1).ToList() : left;
        var cut = !whole && rest.Count > OfAPage;
        var shown = !cut ? rest : [.. rest.Take(OfAPage).Reverse().SkipWhile(row => row is SilenceRow).Reverse()];
        var more = cut ? shown.OfType<EventRow>().LastOrDefault()?.First.Id : null;
        return new(all, Lane.Of(parts.Agencies), filter, filter.LeastOf(all.Events.Count()), left, shown, days, at, works) { Next = more is { } next ? $"{at}{Query(filter, gap, version)}after={next}" : null, Version = version };
    }

    /// <summary>The filter as the beginning of a query, with the sign that the next value needs.</summary>
    public static string Query(ChronologyFilter filter, int? gap, int? version = null)
    {
        var values = new (string Name, string? Value)[]
        {
            ("least", filter.Least?.ToString()), ("agency", filter.Agency), ("from", filter.From is { } from ? Dates.Machine(from) : null), ("to", filter.To is { } to ? Dates.Machine(to) : null), ("gap", gap?.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("version", version?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        };
        return "?" + string.Concat(values.Where(one => !string.IsNullOrEmpty(one.Value)).Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value ?? "")}&"));
    }

    private string Tellers
    {
        get
        {
            var (agencies, own) = (All.Entries.Select(one => one.Agency).Where(one => one != AgencyEntry.BusinessUnit).Distinct().Count(), All.Entries.Any(one => one.Agency == AgencyEntry.BusinessUnit));
            var words = Counts.Of(agencies, "agency", "agencies");
            return !own ? words : agencies == 0 ? "the Business Unit" : words + " and the Business Unit";
        }
    }

    /// <summary>"142 events, told in 160 entries by 4 agencies, from 3 May 2019 to 4 June 2026".</summary>
    public string Sum => All.Entries.Count == 0
        ? "No entries"
        : $"{Counts.Of(All.Events.Count(), "event")}, told in {Counts.Of(All.Entries.Count, "entry", "entries")} by {Tellers}, from {Dates.Long(All.Entries.Min(one => one.Told.From))} to {Dates.Long(All.Entries.Max(one => one.Told.Last))}";
}
