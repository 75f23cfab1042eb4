using System.Text;
using Partnership.Platform.Csv;
using Xunit;

namespace Partnership.Modules.Tests.Platform.Csv;

[Trait("Rule", "PLT-52")]
public sealed class ReadingCsv
{
    private static readonly CsvColumn Date = new("Date", Required: true);
    private static readonly CsvColumn What = new("What happened", Required: true, "Event");
    private static readonly CsvColumn Lived = new("Child’s lived experience");
    private static readonly CsvColumn[] Columns = [Date, What, Lived];

    private static IReadOnlyList<CsvRow> Rows(string text) => Rows(Encoding.UTF8.GetBytes(text));

    private static IReadOnlyList<CsvRow> Rows(byte[] file) => CsvRows.Read(file, Columns).Value;

    private static string Refused(string text) => Refused(Encoding.UTF8.GetBytes(text));

    private static string Refused(byte[] file) => Assert.Single(CsvRows.Read(file, Columns).Refusals).Words;

    [Fact]
    public void Each_row_says_its_line_and_gives_its_cells_by_column()
    {
        var rows = Rows("Event, DATE ,Child's lived experience,Notes\r\n\"Seen at\nhome, twice\",3/11/2026,  ,x\r\n\r\n,,,\r\nCalled,4/11/2026\r\n");
        Assert.Equal([2, 6], rows.Select(row => row.Line));
        Assert.Equal(["Seen at\nhome, twice", "Called"], rows.Select(row => row[What]));
        Assert.Equal(["3/11/2026", "4/11/2026"], rows.Select(row => row[Date]));
        Assert.All(rows, row => Assert.Equal("", row[Lived]));
    }

    public static TheoryData<string> Encodings => new("utf-8", "utf-8 with mark", "utf-16", "utf-16 the other way round", "windows-1252");

    [Theory, MemberData(nameof(Encodings))]
    public void A_file_is_read_whichever_way_its_program_wrote_it(string name)
    {
        const string text = "Date,What happened\r\n3/11/2026,Zoë’s café – £5\r\n";
        byte[] file = name switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(text),
            "utf-8 with mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
            "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
            "utf-16 the other way round" => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)],
            _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text),
        };
        Assert.Equal("Zoë’s café – £5", Assert.Single(Rows(file))[What]);
    }

    [Theory]
    [InlineData("Date;What happened\n3/11/2026;Seen, with “a, b”")]
    [InlineData("Date\tWhat happened\n3/11/2026\tSeen, with “a, b”")]
    [InlineData("sep=;\nDate;What happened\n3/11/2026;Seen, with “a, b”")]
    public void The_heading_shows_what_separates_the_cells(string text) => Assert.Equal("Seen, with “a, b”", Assert.Single(Rows(text))[What]);

    [Fact]
    public void A_quotation_mark_within_a_cell_stays() => Assert.Equal("a 5\" cut", Assert.Single(Rows("Date,What happened\n3/11/2026,a 5\" cut"))[What]);

    [Theory]
    [InlineData("", "This file is empty")]
    [InlineData(" \r\n ", "This file is empty")]
    [InlineData("Date,What happened\r\n", "This file has headings but no rows under them")]
    [InlineData("Date,Place\n3/11/2026,Home", "This file has no column “What happened”. The columns found are “Date” and “Place”")]
    [InlineData("Date,Event,What happened\n3/11/2026,a,b", "This file has the column “What happened” twice. Take one away")]
    [InlineData("Date,What happened\n3/11/2026,ok\n4/11/2026,\"never ends\n5/11/2026,swallowed", "Line 3 has a quotation mark (\") that never ends. Add the one that is missing, or write it twice where it is meant")]
    [InlineData("Date,What happened\n3/11/2026,a\0b", "This file is not text. Save it as CSV and try again")]
    [InlineData("PK\u0003\u0004[Content_Types].xml", "This is an Excel workbook, not a CSV file. In Excel choose Save as, then CSV UTF-8")]
    [InlineData("%PDF-1.7", "This is a PDF, not a CSV file")]
    public void A_file_that_cannot_be_taken_is_refused_in_words(string text, string words) => Assert.Equal(words, Refused(text));

    [Fact]
    public void Too_many_rows_or_too_long_a_cell_are_refused_in_words()
    {
        var many = new StringBuilder("Date,What happened\n").Insert("Date,What happened\n".Length, "3/11/2026,Seen\n", 100_000).ToString();
        Assert.Equal("This file has 100,000 rows. The most is 20,000: divide it into several files", Refused(many));
        Assert.StartsWith("Line 2 has a cell with more than 32,000 characters", Refused("Date,What happened\n3/11/2026," + new string('x', 32_001)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3/11/2026")]
    [InlineData("03/11/2026")]
    [InlineData("2026-11-03")]
    [InlineData("3 November 2026")]
    [InlineData("3 Nov 2026")]
    [InlineData(" 3  nov 2026")]
    [InlineData("03/11/2026 00:00")]
    [InlineData("2026-11-03T00:00:00")]
    public void Three_styles_of_dates_are_taken(string text) => Assert.Equal(new DateOnly(2026, 11, 3), CsvDates.Read(text).Value);

    [Theory]
    [InlineData("11/23/2026", "This has the month before the day. Write the day first, 23/11/2026")]
    [InlineData("3/11/26", "Write the year in full, like 2026")]
    [InlineData("3-Nov-26", "Write the year in full, like 2026")]
    [InlineData("31/2/2026", "This is not a real date")]
    [InlineData("29 February 2027", "This is not a real date")]
    [InlineData("last Tuesday", "This is not a date. Write it like 3/11/2026, 2026-11-03 or 3 November 2026")]
    [InlineData("46329", "This is not a date. Write it like 3/11/2026, 2026-11-03 or 3 November 2026")]
    public void What_could_be_read_two_ways_is_refused_not_guessed(string text, string words) => Assert.Equal(words, Assert.Single(CsvDates.Read(text).Refusals).Words);

    [Theory]
    [InlineData("=1+1")]
    [InlineData("'=1+1")]
    [InlineData("''@x")]
    [InlineData("-5 degrees")]
    [InlineData("'quoted'")]
    [InlineData("a;b,\"c\"\nd")]
    public void What_we_wrote_comes_back_as_it_was(string cell) =>
        Assert.Equal(cell, Assert.Single(Rows(CsvFile.Of(["Date", "What happened"], [["3/11/2026", cell]])))[What]);

    [Fact]
    public void The_report_has_the_good_rows_and_says_what_is_wrong_with_the_others()
    {
        var rows = Rows($"Date,What happened\n3/11/2026,Seen\n11/23/2026,\n4/11/2026,Seen, then left\n5/11/2026,{new string('x', 100)}");
        var report = CsvReport.Of(rows, row => (row.Date(Date, needed: true), row.Text(What, most: 99, needed: true)));

        Assert.Equal([(new DateOnly(2026, 11, 3), "Seen")], report.Good);
        Assert.Equal(
            [
                new(3, "Date", "11/23/2026", "This has the month before the day. Write the day first, 23/11/2026"),
                new(3, "What happened", "", "What happened is missing"),
                new(4, "", "then left", "This row has 3 cells, the heading has 2. Text with a comma in it needs quotation marks around it"),
                new(5, "What happened", new string('x', 59) + "…", "What happened must be 99 characters or fewer, this is 100"),
            ], report.Problems);
    }
}
