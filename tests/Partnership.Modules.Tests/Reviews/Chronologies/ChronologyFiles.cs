using System.Text;
using Partnership.Platform.Csv;
using Partnership.Reviews.Chronologies;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Chronologies;

[Trait("Rule", "REV-33"), Trait("Rule", "PLT-52")]
public sealed class ChronologyFiles
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void What_was_exported_is_imported_as_it_was()
    {
        EntryContent[] entries =
        [
            new(new(2024, 3, 5), null, new(14, 30), "=Seen, \"quiet\";\nat home", "Clinic letter", "Held the worker’s hand", "- not a pattern", Significance.Key),
            new(new(2024, 3, 5), new(2024, 4, 1), null, "Support once a week"),
        ];

        var read = ChronologyCsv.Read(CsvFile.Of(ChronologyCsv.Headings, entries.Select(ChronologyCsv.Line)), Today).Value;

        Assert.Empty(read.Problems);
        Assert.Equal(entries, read.Good.Select(one => one with { Event = one.Event.ReplaceLineEndings("\n") }));
    }

    [Fact]
    public void The_template_can_be_imported_as_it_is() => Assert.Single(ChronologyCsv.Read(ChronologyCsv.Template(), Today).Value.Good);

    [Fact]
    public void Each_row_that_is_wrong_says_what_is_wrong_and_the_others_are_good()
    {
        var read = Read("""
            Date,End date,Time,What happened,Significance
            3/11/2025,,,Day first,
            2025-11-03,,00:00,No time is invented,key
            3 November 2025,5 Nov 2025,,A period,
            31/12/1899,,,Long ago,
            24/11/2026,,,Tomorrow,
            11/23/2025,,,American,
            3/11/2025,2/11/2025,,Ends before,
            3/11/2025,,25:00,No time,
            3/11/2025,,,,Important
            """).Value;

        Assert.Equal(["Day first", "No time is invented", "A period"], read.Good.Select(one => one.Event));
        Assert.All(read.Good, one => Assert.Null(one.Time));
        Assert.Equal(Significance.Key, read.Good[1].Significance);
        Assert.Equal([5, 6, 7, 8, 9, 10, 10], read.Problems.Select(one => one.Line));
        Assert.Contains(read.Problems, one => one is { Line: 5, Column: "Date", Words: "Check the year: 1899 is before 1900" });
        Assert.Contains(read.Problems, one => one is { Line: 6, Words: "The date must be today or in the past" });
        Assert.Contains(read.Problems, one => one is { Line: 8, Column: "End date" });
    }

    [Theory]
    [InlineData("Date,Source\n3/11/2025,Letter", "What happened")]
    [InlineData("", "empty")]
    public void A_file_that_is_no_chronology_is_refused_with_words(string file, string words) =>
        Assert.Contains(words, Assert.Single(Read(file).Refusals).Words, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void An_older_computers_letters_are_read()
    {
        var bytes = Encoding.Latin1.GetBytes("Date;What happened;Child's lived experience\r\n3/11/2025;Caf\u00e9 visit;Said \u00abno\u00bb\r\n");

        Assert.Equal(("Café visit", "Said «no»"), ChronologyCsv.Read(bytes, Today).Value.Good.Select(one => (one.Event, one.LivedExperience)).Single());
    }

    private static Kernel.Acts.Outcome<CsvReport<EntryContent>> Read(string file) => ChronologyCsv.Read(Encoding.UTF8.GetBytes(file), Today);
}
