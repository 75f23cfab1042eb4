using System.Globalization;
using System.Text.RegularExpressions;
using Partnership.Kernel.Acts;
using Partnership.Platform.Csv;

namespace Partnership.TrainingAndEvents.TheDay.MeetingToolFile;

/// <summary>The list of who was in an online meeting, as Microsoft Teams and Zoom give it. Above its table, both write about the meeting itself; Teams writes a further table below it.</summary>
internal static partial class MeetingToolCsv
{
    public const int Most = 5_000;
    private const int LongestName = 200;

    private static readonly CsvColumn Name = new("Name", Required: true, "Full name", "Name (Original Name)", "Participant", "Participant name", "User name", "Attendee");
    private static readonly CsvColumn Email = new("Email", false, "User Email", "Email address", "E-mail", "Attendee email");
    private static readonly CsvColumn Join = new("Join time", false, "First join", "First join time", "Joined", "Time joined");
    private static readonly CsvColumn Leave = new("Leave time", false, "Last leave", "Last leave time", "Left", "Time left");
    private static readonly CsvColumn Duration = new("Duration", false, "Duration (Minutes)", "In-Meeting Duration", "Total Duration (Minutes)", "Total duration", "Time in session (minutes)", "Meeting duration");

    public static readonly IReadOnlyList<CsvColumn> Columns = [Name, Email, Join, Leave, Duration];

    public static Outcome<CsvReport<SeenInMeeting>> Read(ReadOnlyMemory<byte> file)
    {
        var text = CsvText.Of(file.Span);
        if (!text.Succeeded) return Outcome<CsvReport<SeenInMeeting>>.Refused(text.Refusals);
        var rows = CsvRows.ReadText(TableOfPeople(text.Value), Columns, Most);
        return rows.Succeeded ? CsvReport.Of(rows.Value, Seen) : Outcome<CsvReport<SeenInMeeting>>.Refused(rows.Refusals);
    }

    /// <summary>The lines of the table alone; those above it are left empty, so that line numbers stay what they are in the file.</summary>
    private static string TableOfPeople(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var heading = Array.FindIndex(lines, IsHeading);
        if (heading <= 0) return text;
        var end = Array.FindIndex(lines, heading + 1, line => string.IsNullOrWhiteSpace(line.Trim(',', '\t', ';', ' ')) || Section().IsMatch(line));
        return string.Join('\n', lines.Take(end < 0 ? lines.Length : end).Select((line, at) => at < heading ? "" : line));
    }

    private static bool IsHeading(string line)
    {
        var cells = line.Split(',', '\t', ';').Select(cell => cell.Trim().Trim('"')).ToList();
        return cells.Any(cell => Is(Name, cell)) && cells.Any(cell => Is(Duration, cell) || Is(Join, cell));
    }

    private static bool Is(CsvColumn column, string cell) => column.AlsoCalled.Append(column.Name).Contains(cell, StringComparer.OrdinalIgnoreCase);

    private static SeenInMeeting Seen(CsvRow row)
    {
        var (name, email) = (row.Text(Name, LongestName, needed: true), row.Text(Email, LongestName));
        var minutes = row[Duration].Length > 0 ? Minutes(row[Duration]) : Between(row[Join], row[Leave]);
        if (minutes is null)
        {
            if (row[Duration].Length > 0) row.Wrong(Duration, "Write how long they were there like 1h 2m 3s, 01:02:03, or as minutes");
            else if (row[Join].Length + row[Leave].Length > 0) row.Wrong(Join, "From these times it can’t be worked out how long they were there");
            else row.Wrong(Duration, "It does not say how long they were there");
        }
        return new(row.Line, name, email, minutes ?? 0);
    }

    /// <summary>"1h 2m 3s", "62", "62.5", "01:02:03", in whole minutes; null where it is none of them.</summary>
    internal static double? Minutes(string text)
    {
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var minutes)) return minutes;
        if (Clock().Match(text) is { Success: true } clock) return Of(clock);
        return Words().Match(text) is { Success: true, Length: > 0 } words && words.Groups.Cast<Group>().Skip(1).Any(group => group.Success) ? Of(words) : null;
    }

    private static double Of(Match match) => Number(match.Groups[1]) * 60 + Number(match.Groups[2]) + Number(match.Groups[3]) / 60;

    private static double Number(Group group) => group.Success ? double.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    /// <summary>Only the time between matters, so it does not matter whether the day or the month stands first.</summary>
    private static double? Between(string join, string leave)
    {
        foreach (var culture in new[] { CultureInfo.GetCultureInfo("en-GB"), CultureInfo.InvariantCulture })
            if (DateTime.TryParse(join, culture, DateTimeStyles.NoCurrentDateDefault, out var joined) && DateTime.TryParse(leave, culture, DateTimeStyles.NoCurrentDateDefault, out var left) && left >= joined && left - joined < TimeSpan.FromDays(2))
                return (left - joined).TotalMinutes;
        return null;
    }

    [GeneratedRegex(@"^(\d{1,3}):(\d{1,2})(?::(\d{1,2}))?$")]
    private static partial Regex Clock();

    [GeneratedRegex(@"^\s*(?:(\d{1,3})\s*h(?:ours?|rs?)?)?\s*(?:(\d{1,4})\s*m(?:in(?:ute)?s?)?)?\s*(?:(\d{1,5})\s*s(?:ec(?:ond)?s?)?)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Words();

    /// <summary>"3. In-Meeting Activities".</summary>
    [GeneratedRegex(@"^""?\d+\. \p{L}")]
    private static partial Regex Section();
}

/// <summary>One row of the meeting tool's list: somebody who joined, for a while.</summary>
internal sealed record SeenInMeeting(int Line, string Name, string Email, double Minutes)
{
    public override string ToString() => "•••";
}
