using Partnership.Kernel.Words;
using Partnership.Reviews.Chronologies.Merging;
using Partnership.Reviews.Chronologies.Reading;

namespace Partnership.Reviews.Chronologies.Drawing;

/// <summary>What the picture shows, before it is known how: the same events and silences as the table under it.</summary>
/// <param name="ByMonth">There are too many to tell apart: the picture counts each month's.</param>
internal sealed record PictureData(DateOnly First, DateOnly Last, IReadOnlyList<Lane> Lanes, IReadOnlyList<PictureMark> Marks, IReadOnlyList<PictureLink> Links, IReadOnlyList<SilenceRow> Silences, bool ByMonth)
{
    /// <summary>More events than this are counted by month.</summary>
    private const int MostApart = 300;

    /// <summary>The lane of the child: what is told of its life, by whichever agency.</summary>
    public static readonly Lane Child = new("the-child", "The child’s lived experience", "☆", 0);

    /// <returns>Null where there is nothing to draw.</returns>
    public static PictureData? Of(ChronologyView view)
    {
        var events = view.Left.OfType<EventRow>().ToList();
        if (events.Count == 0) return null;
        var told = events.SelectMany(row => row.Accounts).ToList();
        var (first, last) = (told.Min(one => one.Told.From), told.Max(one => one.Told.Last));
        IReadOnlyList<Lane> lanes = [Child, .. view.Lanes.Where(lane => told.Any(one => one.Agency == lane.Key))];
        var places = lanes.Select((lane, place) => (lane.Key, place)).ToDictionary(one => one.Key, one => one.place);
        var marks = told.Select(one => new PictureMark(places.GetValueOrDefault(one.Agency, 1), one.Told.From, one.Told.Last, one.Significance == Significance.Key))
            .Concat(told.Where(one => one.Told.LivedExperience is not null).Select(one => new PictureMark(0, one.Told.From, one.Told.Last, one.Significance == Significance.Key)));
        var links = events.Where(row => row.Differs || row.Together).GroupBy(row => (row.On, row.Differs))
            .Select(day => new PictureLink(day.Key.On, [.. day.SelectMany(row => row.Accounts).Select(one => places.GetValueOrDefault(one.Agency, 1)).Distinct().Order()], day.Key.Differs)).Where(link => link.Lanes.Count > 1);
        return new(first, last, lanes, [.. marks], [.. links], [.. view.All.Silences.Where(silence => silence.To >= first && silence.On <= last)], events.Count > MostApart);
    }

    public string Title => $"Contacts over time, {Dates.Between(First, Last)}";

    public string Description =>
        $"One lane for the child’s lived experience and one for each of {Counts.AndList([.. Lanes.Skip(1).Select(lane => lane.Name)])}. {(Silences.Count == 0 ? "No silence longer than chosen." : $"{Counts.Of(Silences.Count, "silence")}, the longest of {Silences.Max(one => one.Days)} days.")} The table below has the same events.";
}

/// <param name="Lane">Its place, 0 for the child's.</param>
internal sealed record PictureMark(int Lane, DateOnly From, DateOnly To, bool IsKey);

/// <summary>Lanes that tell of one day: because several agencies had contact, or because their accounts of one event differ.</summary>
internal sealed record PictureLink(DateOnly On, IReadOnlyList<int> Lanes, bool Differs);
