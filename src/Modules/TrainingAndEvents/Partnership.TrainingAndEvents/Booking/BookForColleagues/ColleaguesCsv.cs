using Partnership.Kernel.Acts;
using Partnership.Platform.Csv;
using Partnership.Platform.Profiles;
using Partnership.TrainingAndEvents.Agencies;

namespace Partnership.TrainingAndEvents.Booking.BookForColleagues;

/// <summary>A file of colleagues, a row each (TRN-15). What a session does not ask for is left alone: nobody's needs are kept for nothing (TRN-14).</summary>
internal sealed class ColleaguesCsv(TheirAgency their)
{
    public const int Most = 300;

    private static readonly CsvColumn Name = new("Name", Required: true, "Full name"), Email = new("Email", Required: true, "Work email", "Email address"),
        Access = new("Access", false, "Access needs"), Diet = new("Diet", false, "Dietary needs");

    public Outcome<CsvReport<Colleague>> Read(ReadOnlyMemory<byte> file, bool asksAccess, bool asksDiet)
    {
        if (their.Own is not { } agency) return Outcome<CsvReport<Colleague>>.NotFound;
        var rows = CsvRows.Read(file, [Name, Email, Access, Diet], Most);
        if (!rows.Succeeded) return Outcome<CsvReport<Colleague>>.Refused(rows.Refusals);
        var lines = new Dictionary<string, int>();
        return CsvReport.Of(rows.Value, row => One(row, agency, lines, asksAccess, asksDiet));
    }

    private static Colleague One(CsvRow row, Agency agency, Dictionary<string, int> lines, bool asksAccess, bool asksDiet)
    {
        var one = new Colleague(row.Line, row.Text(Name, Colleague.LongestName, needed: true), row.Text(Email, 254, needed: true),
            asksAccess ? Said(row, Access) : null, asksDiet ? Said(row, Diet) : null);
        if (one.Email.Length == 0) return one;
        if (TheirAgency.WrongWith(agency, one.Email) is { } wrong) row.Wrong(Email, wrong);
        else if (!lines.TryAdd(one.Key, row.Line)) row.Wrong(Email, $"This address is written twice: it stands on line {lines[one.Key]:N0} already");
        return one;
    }

    private static string? Said(CsvRow row, CsvColumn column) => row.Text(column, Colleague.LongestNeeds) is { Length: > 0 } said ? said : null;
}
