using Partnership.Kernel.Words;
using Partnership.Reviews.Chronologies.Reading;
using static Partnership.Reviews.Chronologies.Drawing.Sheet;

namespace Partnership.Reviews.Chronologies.Drawing;

/// <summary>The combined chronology as lanes over time (pages.md, 5): the child's first, one for each agency, silence shaded, days of several agencies joined, accounts that differ marked.
/// Letters and patterns tell as much as colours do, so it holds on paper.</summary>
internal sealed class ChronologyPicture
{
    private const double Near = 17, Radius = 8.5;

    private readonly PictureData _data;
    private readonly bool _tall;
    private readonly string _id;
    private readonly Sheet _sheet;

    /// <summary>Where time begins and how long it is drawn; where the lanes begin and how broad each is.</summary>
    private readonly double _start, _length, _lanes, _breadth;

    private ChronologyPicture(PictureData data, bool tall, string id)
    {
        (_data, _tall, _id, _sheet) = (data, tall, id, new(tall));
        (_start, _length, _lanes, _breadth) = tall ? (52, Math.Clamp(data.Marks.Count * 14, 260, 560), 66, 232.0 / data.Lanes.Count) : (212, 732, 30, 40);
    }

    /// <summary>960 wide: for a screen, and for paper.</summary>
    public static string Wide(PictureData data, string id = "picture") => new ChronologyPicture(data, false, id).Draw();

    /// <summary>300 wide, time running down: for a phone.</summary>
    public static string Tall(PictureData data, string id = "picture-tall") => new ChronologyPicture(data, true, id).Draw();

    private double Breadth => _data.Lanes.Count * _breadth;
    private double Middle(int lane) => _lanes + (lane + 0.5) * _breadth;
    private double At(DateOnly date) => _data.Last == _data.First ? _start + _length / 2 : _start + (date.DayNumber - _data.First.DayNumber) * _length / (_data.Last.DayNumber - _data.First.DayNumber);

    private string Draw()
    {
        _sheet.Add(LanePatterns.Definitions(_data.Lanes, _id));
        _sheet.Add($"<defs><pattern id=\"{_id}-silence\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\"><rect width=\"7\" height=\"7\" fill=\"#eef2f1\"/><path d=\"M-1 1L1 -1M0 7L7 0M6 8L8 6\" stroke=\"#b9c4c2\" stroke-width=\"1\"/></pattern></defs>");
        Silences();
        Axis();
        LaneHeads();
        foreach (var link in _data.Links.Where(_ => !_data.ByMonth)) Link(link);
        for (var lane = 0; lane < _data.Lanes.Count; lane++) Marks(lane);
        return _tall
            ? _sheet.Done(300, _start + _length + 24, _id, _data.Title, _data.Description, "tall")
            : _sheet.Done(960, _lanes + Breadth + 26, _id, _data.Title, _data.Description, "wide");
    }

    private void Silences()
    {
        foreach (var silence in _data.Silences)
        {
            var (from, to) = (Math.Max(At(silence.On), _start), Math.Min(At(silence.To), _start + _length));
            _sheet.Box(from, _lanes, to - from, Breadth, $"url(#{_id}-silence)");
            var words = to - from > (_tall ? 12 : 56) ? $"{silence.Days} days" : to - from > 22 ? $"{silence.Days}" : "";
            if (words.Length == 0) continue;
            if (_tall) _sheet.Words((from + to) / 2, _lanes + Breadth - 4, words, 11, Ink, "end", 4, bold: true);
            else _sheet.Words((from + to) / 2, _lanes + Breadth, words, 12, Ink, "middle", 17, bold: true);
        }
    }

    private void Axis()
    {
        var months = new[] { 1, 3, 6, 12, 24, 60, 120 }.First(step => step == 120 || _length * step * 30.4 / Math.Max(1, _data.Last.DayNumber - _data.First.DayNumber) >= (_tall ? 34 : 74));
        var tick = new DateOnly(_data.First.Year, 1, 1);
        for (; tick <= _data.Last; tick = tick.AddMonths(months))
        {
            if (tick < _data.First) continue;
            var label = months >= 12 ? $"{tick.Year}" : Dates.Short(tick)[2..];
            _sheet.Stroke(At(tick), _lanes - 5, At(tick), _lanes + Breadth, Line, "stroke-width=\"1\"");
            if (_tall) _sheet.Words(At(tick), _lanes - 9, label, 11, Soft, "end", 4);
            else _sheet.Words(At(tick), _lanes - 10, label, 12, Soft);
        }
    }

    private void LaneHeads()
    {
        for (var number = 0; number < _data.Lanes.Count; number++)
        {
            var lane = _data.Lanes[number];
            var top = _lanes + number * _breadth;
            if (number == 0) _sheet.Box(_start - 4, top, _length + 8, _breadth, "#0f5257", "fill-opacity=\"0.06\"");
            _sheet.Stroke(_start - 4, top + _breadth, _start + _length + 4, top + _breadth, number == 0 ? Soft : Line, "stroke-width=\"1\"");
            if (_tall)
            {
                _sheet.Box(20, Middle(number) - 9, 18, 18, number == 0 ? "#fff" : LanePatterns.Fill(lane, _id), $"stroke=\"{lane.Colour}\"");
                Letter(29, Middle(number), lane);
            }
            else
            {
                _sheet.Box(0, Middle(number) - 9, 18, 18, number == 0 ? "#fff" : LanePatterns.Fill(lane, _id), $"stroke=\"{lane.Colour}\"");
                Letter(9, Middle(number), lane);
                Name(lane.Name, Middle(number));
            }
        }
    }

    private void Letter(double along, double across, Lane lane)
    {
        _sheet.Ring(along, across, 6.5, "#fff", "none");
        _sheet.Words(along, across, lane.Letter, 11, Ink, down: 4, bold: true);
    }

    private void Name(string name, double across)
    {
        const int OfALine = 26;
        var cut = name.Length <= OfALine ? name.Length : name.LastIndexOf(' ', OfALine - 1) is var space and > 0 ? space : OfALine;
        var rest = name[cut..].Trim();
        if (rest.Length > OfALine) rest = rest[..(OfALine - 1)] + "…";
        _sheet.Words(26, across, name[..cut], 13, Ink, "start", rest.Length == 0 ? 4.5 : -2);
        if (rest.Length > 0) _sheet.Words(26, across, rest, 13, Ink, "start", 13);
    }

    private void Link(PictureLink link)
    {
        var (first, last) = (Middle(link.Lanes[0]), Middle(link.Lanes[^1]));
        _sheet.Stroke(At(link.On), first, At(link.On), last, Ink, link.Differs ? "stroke-width=\"1.5\" stroke-dasharray=\"3 3\"" : "stroke-width=\"1.5\"");
        if (!link.Differs) return;
        var between = (Middle(link.Lanes[0]) + Middle(link.Lanes[1])) / 2;
        _sheet.Ring(At(link.On), between, 7, "#fff", Ink);
        _sheet.Words(At(link.On), between, "≠", 12, Ink, down: 4, bold: true);
    }

    private void Marks(int number)
    {
        var lane = _data.Lanes[number];
        var marks = _data.Marks.Where(mark => mark.Lane == number).OrderBy(mark => mark.From).ToList();
        if (_data.ByMonth)
        {
            Months(lane, number, marks);
            return;
        }
        foreach (var period in marks.Where(mark => mark.To > mark.From))
            _sheet.Box(At(period.From), Middle(number) - 4, Math.Max(3, At(period.To) - At(period.From)), 8, LanePatterns.Fill(lane, _id), $"stroke=\"{lane.Colour}\"");
        for (var next = 0; next < marks.Count;)
        {
            var begins = At(marks[next].From);
            var together = marks.Skip(next).TakeWhile(mark => At(mark.From) - begins < Near).ToList();
            Mark(lane, number, (begins + At(together[^1].From)) / 2, together);
            next += together.Count;
        }
    }

    /// <summary>One entry as its agency's letter, several that would lie upon each other as their number; filled where one of them is key.</summary>
    private void Mark(Lane lane, int number, double along, List<PictureMark> marks)
    {
        var key = marks.Any(mark => mark.IsKey);
        _sheet.Ring(along, Middle(number), Radius, key ? lane.Colour : "#fff", lane.Colour);
        _sheet.Words(along, Middle(number), marks.Count == 1 ? lane.Letter : $"{marks.Count}", marks.Count > 99 ? 9 : 11, key ? "#fff" : Ink, down: 4, bold: true);
    }

    private void Months(Lane lane, int number, List<PictureMark> marks)
    {
        var months = marks.GroupBy(mark => new DateOnly(mark.From.Year, mark.From.Month, 1)).ToList();
        var most = months.Select(month => month.Count()).DefaultIfEmpty(1).Max();
        foreach (var month in months)
        {
            var (from, to) = (Math.Max(At(month.Key), _start), Math.Min(At(month.Key.AddMonths(1)), _start + _length));
            var breadth = Math.Max(3, (_breadth - 8) * month.Count() / most);
            _sheet.Box(from, Middle(number) + (_breadth - 8) / 2 - breadth, Math.Max(1.5, to - from - 0.5), breadth, lane.Colour);
        }
    }
}
