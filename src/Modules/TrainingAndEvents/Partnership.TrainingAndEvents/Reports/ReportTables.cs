using Partnership.Kernel.Words;
using Partnership.Platform.Profiles;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Reports;

/// <summary>The figures in words: each begins with the sentence that it comes to.</summary>
internal static class ReportTables
{
    /// <summary>The one that is given where none is named.</summary>
    public const string First = "attendance";

    public static IReadOnlyList<ReportTable> Of(TrainingFigures figures, Profile profile) =>
    [
        Attendance(figures), ByAgency(figures, profile), ByReminder(figures), ByTimeAhead(figures), Waiting(figures), Spread(figures, profile), Cost(figures), Courses(figures),
    ];

    private static ReportTable Attendance(TrainingFigures figures)
    {
        var all = figures.All;
        return new(First, "Attendance", $"{Share.InWords(all.Came, all.Expected)} of those who had a place came: {all.Came:N0} of {all.Expected:N0}, at {Counts.Of(figures.Sessions, "session")}.",
            ["", "People", "Share"],
            [
                [Cell.Text("Came"), Cell.Of(all.Came), Cell.Rate(all.Came, all.Expected)],
                [Cell.Text("Did not come"), Cell.Of(all.DidNotCome), Cell.Rate(all.DidNotCome, all.Expected)],
            ],
            [new("Came", Share.PerCent(all.Came, all.Expected), Share.InWords(all.Came, all.Expected)), new("Did not come", Share.PerCent(all.DidNotCome, all.Expected), Share.InWords(all.DidNotCome, all.Expected))],
            100, figures.NotMarked > 0 ? $"{Counts.Of(figures.NotMarked, "more person", "more people")} had a place, but nobody has said whether they were there. They are in no figure." : null);
    }

    private static ReportTable ByAgency(TrainingFigures figures, Profile profile)
    {
        var agencies = figures.ByAgency.OrderByDescending(one => Share.PerCent(one.DidNotCome, one.Expected)).ThenBy(one => Name(one.Key, profile), StringComparer.CurrentCulture).ToList();
        return new("agencies", "Who did not come, by agency", agencies.Find(one => one.DidNotCome > 0) is { } first
                ? $"{Name(first.Key, profile)} has the highest share of people who did not come: {Share.InWords(first.DidNotCome, first.Expected)}, {first.DidNotCome:N0} of {first.Expected:N0}."
                : "Nobody stayed away.",
            ["Agency", "Had a place", "Did not come", "Share"],
            [.. agencies.Select(one => (IReadOnlyList<Cell>)[Cell.Text(Name(one.Key, profile)), Cell.Of(one.Expected), Cell.Of(one.DidNotCome), Cell.Rate(one.DidNotCome, one.Expected)])],
            [.. agencies.Select(one => new Bar(ShortName(one.Key, profile), Share.PerCent(one.DidNotCome, one.Expected), Share.InWords(one.DidNotCome, one.Expected)))], 100);
    }

    private static ReportTable ByReminder(TrainingFigures figures)
    {
        var (with, without) = (figures.ByReminder.FirstOrDefault(one => one.Key), figures.ByReminder.FirstOrDefault(one => !one.Key));
        var rows = new[] { ("Got the reminder the day before", with), ("Got none", without) }.Where(one => one.Item2 is not null).Select(one => (Words: one.Item1, Of: one.Item2 ?? new(false, 0, 0))).ToList();
        return new("reminders", "Who came, by reminder", rows.Count == 2
                ? $"{Share.InWords(rows[0].Of.Came, rows[0].Of.Expected)} of those who got the reminder the day before came; of those who got none, {Share.InWords(rows[1].Of.Came, rows[1].Of.Expected)}."
                : rows is [var only] ? $"{only.Words}: all of them. There is nobody to compare with." : "Nobody was marked yet.",
            ["", "Had a place", "Came", "Share"],
            [.. rows.Select(one => (IReadOnlyList<Cell>)[Cell.Text(one.Words), Cell.Of(one.Of.Expected), Cell.Of(one.Of.Came), Cell.Rate(one.Of.Came, one.Of.Expected)])],
            [.. rows.Select(one => new Bar(one.Words, Share.PerCent(one.Of.Came, one.Of.Expected), Share.InWords(one.Of.Came, one.Of.Expected)))], 100,
            "Who books on the last day gets no reminder, and differs from others in more than that.");
    }

    private static ReportTable ByTimeAhead(TrainingFigures figures)
    {
        var worst = figures.ByTimeAhead.Where(one => one.DidNotCome > 0).MaxBy(one => Share.PerCent(one.DidNotCome, one.Expected));
        return new("booked-ahead", "Who came, by how long before they booked", worst is null ? "Nobody stayed away, however long before they had booked."
                : $"Those who booked {Words(worst.Key)} stayed away most: {Share.InWords(worst.DidNotCome, worst.Expected)} of them.",
            ["Booked", "Had a place", "Came", "Share"],
            [.. figures.ByTimeAhead.Select(one => (IReadOnlyList<Cell>)[Cell.Text(Words(one.Key)), Cell.Of(one.Expected), Cell.Of(one.Came), Cell.Rate(one.Came, one.Expected)])],
            [.. figures.ByTimeAhead.Select(one => new Bar(Words(one.Key), Share.PerCent(one.Came, one.Expected), Share.InWords(one.Came, one.Expected)))], 100);
    }

    private static ReportTable Waiting(TrainingFigures figures) =>
        new("waiting", "Waiting lists", figures.Waited == 0 ? "Nobody waited when a session began." : $"{Counts.Of(figures.Waited, "person", "people")} waited when a session began; {Later(figures)}.",
            ["Session", "Held on", "Places", "Waited", "For each 100 places"],
            [.. figures.Lines.Select(one => (IReadOnlyList<Cell>)[Cell.Text(one.Title), Cell.Text(Dates.Short(one.On)), Cell.Number(one.Capacity), Cell.Of(one.Waiting), Cell.From(PerHundred(one))])],
            [.. figures.Lines.Take(10).Select(one => new Bar($"{one.Title}, {Dates.Short(one.On)}", 100m * one.Waiting / one.Capacity, $"{one.Waiting:N0} for {one.Capacity:N0}"))],
            Note: "The sessions with the longest lists for their places come first, at most 20.");

    private static ReportTable Spread(TrainingFigures figures, Profile profile)
    {
        var came = figures.ByAgency.Where(one => one.Came > 0).OrderByDescending(one => one.Came).ThenBy(one => Name(one.Key, profile), StringComparer.CurrentCulture).ToList();
        var all = came.Sum(one => one.Came);
        var none = profile.Agencies.Count(agency => agency.Kind != AgencyKind.BusinessUnit && !came.Exists(one => one.Key == agency.Key));
        return new("spread", "Where people came from", came.Count == 0 ? "Nobody came yet."
                : $"{Name(came[0].Key, profile)} sent most: {Share.InWords(came[0].Came, all)} of all attendances. {Counts.Of(none, "agency", "agencies").UpperFirst()} sent nobody.",
            ["Agency", "Attendances", "Different people", "Share of attendances"],
            [.. came.Select(one => (IReadOnlyList<Cell>)[Cell.Text(Name(one.Key, profile)), Cell.Of(one.Came), Cell.Of(one.People), Cell.Rate(one.Came, all)])],
            [.. came.Select(one => new Bar(ShortName(one.Key, profile), Share.PerCent(one.Came, all), Share.InWords(one.Came, all)))]);
    }

    private static ReportTable Cost(TrainingFigures figures)
    {
        var known = figures.ByCourse.Where(one => one.Sessions > one.WithoutCost).ToList();
        var (cost, came, without) = (known.Sum(one => one.CostPence), known.Sum(one => one.CameAtCost), figures.ByCourse.Sum(one => one.WithoutCost));
        return new("cost", "Cost for each attendance", known.Count == 0 ? "Nobody has said what these sessions cost."
                : came == 0 ? $"{Pounds.Of(cost)} in all, and nobody came." : $"{Pounds.Each(cost, came)} for each attendance: {Pounds.Of(cost)} for {came:N0}.",
            ["Course", "Cost", "Attendances", "For each"],
            [.. known.Select(one => (IReadOnlyList<Cell>)[Cell.Text(Title(one)), new Cell(Pounds.Of(one.CostPence)) { IsNumber = true }, Cell.Of(one.CameAtCost), Cell.From(Pounds.Each(one.CostPence, one.CameAtCost))])],
            [.. known.Where(one => one.CameAtCost > 0).Select(one => new Bar(Title(one), (decimal)one.CostPence / one.CameAtCost, Pounds.Each(one.CostPence, one.CameAtCost)))],
            Note: without > 0 ? $"Nobody has said what {Counts.Of(without, "session")} cost: {(without == 1 ? "it is" : "they are")} left out here." : null);
    }

    private static ReportTable Courses(TrainingFigures figures) =>
        new("courses", "Courses", figures.ByCourse.Where(one => one.Came + one.DidNotCome > 0).MinBy(one => Share.PerCent(one.Came, one.Came + one.DidNotCome)) is { } least
                ? $"{Title(least)} had the lowest attendance: {Share.InWords(least.Came, least.Came + least.DidNotCome)}." : "No session was held and marked yet.",
            ["Course", "Sessions", "Places", "Had a place", "Came", "Share"],
            [.. figures.ByCourse.Select(one => (IReadOnlyList<Cell>)[Cell.Text(Title(one)), Cell.Number(one.Sessions), Cell.Number(one.Capacity), Cell.Of(one.Came + one.DidNotCome), Cell.Of(one.Came), Cell.Rate(one.Came, one.Came + one.DidNotCome)])],
            [.. figures.ByCourse.Select(one => new Bar(Title(one), Share.PerCent(one.Came, one.Came + one.DidNotCome), Share.InWords(one.Came, one.Came + one.DidNotCome)))], 100);

    private static string Later(TrainingFigures figures) => figures.NeverGotAPlace == 0 ? "all of them have a place at another session of the course"
        : figures.NeverGotAPlace == figures.Waited ? "none of them ever got a place at that course"
        : $"{figures.NeverGotAPlace:N0} of them never got a place at that course, the others did at another session";

    public static string Name(string agency, Profile profile) => agency.Length == 0 ? "No agency" : profile.Agency(agency)?.Name ?? agency;

    private static string ShortName(string agency, Profile profile) => profile.Agency(agency)?.ShortName ?? Name(agency, profile);

    private static string Title(CourseFigures one) => one.Course ?? "Events and sessions of no course";

    private static string PerHundred(Line one) => Math.Round(100m * one.Waiting / one.Capacity, MidpointRounding.AwayFromZero).ToString("0", System.Globalization.CultureInfo.InvariantCulture);

    private static string Words(BookedAhead ahead) => ahead switch
    {
        BookedAhead.ADay => "less than a day before",
        BookedAhead.AWeek => "1 to 6 days before",
        BookedAhead.FourWeeks => "1 to 4 weeks before",
        _ => "more than 4 weeks before",
    };

    private static string UpperFirst(this string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
