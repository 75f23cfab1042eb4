using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Partnership.TrainingAndEvents.Places;

namespace Partnership.TrainingAndEvents.TheDay.MeetingToolFile;

/// <summary>Who of the meeting is who of those booked: by address, then by name where one person alone has it. Knows nothing of the database.</summary>
internal static partial class MeetingMatch
{
    public static MatchedMeeting Of(IEnumerable<SeenInMeeting> rows, IReadOnlyCollection<BookedForMeeting> booked, Func<string, string> fingerprint, int sessionMinutes)
    {
        var byAddress = booked.SelectMany(one => one.Addresses.Select(address => (address, one))).ToDictionary(one => one.address, one => one.one);
        var byName = booked.GroupBy(one => Plain(one.Name)).ToDictionary(of => of.Key, of => of.ToList());
        var (matched, others) = (new Dictionary<BookedForMeeting, double>(), new Dictionary<string, UnmatchedPerson>());
        foreach (var row in rows)
        {
            var (who, why) = Who(row);
            if (who is not null) matched[who] = matched.GetValueOrDefault(who) + row.Minutes;
            else Add(others, row, why);
        }
        return new([.. matched.Select(one => new MatchedPerson(one.Key.Place, one.Key.Name, Whole(one.Value, sessionMinutes), one.Value * 2 < sessionMinutes)).OrderBy(one => one.Name, StringComparer.CurrentCultureIgnoreCase)],
            [.. others.Values.Select(one => one with { Minutes = Whole(one.Minutes, sessionMinutes) }).OrderBy(one => one.Name, StringComparer.CurrentCultureIgnoreCase)],
            [.. booked.Where(one => !matched.ContainsKey(one)).OrderBy(one => one.Name, StringComparer.CurrentCultureIgnoreCase)]);

        (BookedForMeeting? Who, string Why) Who(SeenInMeeting row)
        {
            if (row.Email.Length > 0 && byAddress.TryGetValue(fingerprint(row.Email), out var one)) return (one, "");
            return byName.GetValueOrDefault(Plain(row.Name)) switch
            {
                [var only] => (only, ""),
                { Count: > 1 } => (null, "Several people who are booked have this name"),
                _ => (null, row.Email.Length > 0 ? "Neither this address nor this name is booked" : "Nobody of this name is booked, and the file gives no address"),
            };
        }
    }

    private static void Add(Dictionary<string, UnmatchedPerson> others, SeenInMeeting row, string why)
    {
        var key = $"{Plain(row.Name)}|{row.Email.Trim().ToLowerInvariant()}";
        others[key] = others.TryGetValue(key, out var known) ? known with { Minutes = known.Minutes + row.Minutes } : new(row.Line, row.Name, row.Email, row.Minutes, why);
    }

    /// <summary>Two devices at once are one person: nobody was there longer than the session.</summary>
    private static int Whole(double minutes, int sessionMinutes) => (int)Math.Min(Math.Round(minutes), Math.Max(sessionMinutes, 1));

    /// <summary>A name without letter case, accents, titles of the meeting tool, and spaces that do not count.</summary>
    internal static string Plain(string name)
    {
        var letters = Tool().Replace(name, "").Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark);
        return string.Join(' ', string.Concat(letters).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>"(Guest)", "(External)", "(Unverified)": what the tool says, not the person.</summary>
    [GeneratedRegex(@"\((guest|external|unverified|host|co-host)\)", RegexOptions.IgnoreCase)]
    private static partial Regex Tool();
}

/// <param name="Addresses">Fingerprints of their addresses, as text.</param>
internal sealed record BookedForMeeting(PlaceId Place, string Name, IReadOnlyList<string> Addresses)
{
    public override string ToString() => "•••";
}

/// <summary>What the meeting tool's list says about those booked; nothing has changed yet.</summary>
/// <param name="NotInFile">Booked, and not in the meeting as far as the file says.</param>
internal sealed record MatchedMeeting(IReadOnlyList<MatchedPerson> Matched, IReadOnlyList<UnmatchedPerson> Unmatched, IReadOnlyList<BookedForMeeting> NotInFile);

/// <param name="Short">They stayed for less than half of the session.</param>
internal sealed record MatchedPerson(PlaceId Place, string Name, int Minutes, bool Short)
{
    public override string ToString() => "•••";
}

internal sealed record UnmatchedPerson(int Line, string Name, string Email, double Minutes, string Why)
{
    public override string ToString() => "•••";
}
