using System.Text;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.TheDay.MeetingToolFile;
using Xunit;

namespace Partnership.Modules.Tests.TrainingAndEvents.TheDay;

public sealed class MeetingToolLists
{
    private static readonly BookedForMeeting Ann = Booked("Ann Example", "ann@barts.nhs.example"), Ben = Booked("Ben  Example"), Sam = Booked("Sam Same"), Same = Booked("Sam Same");

    [Theory, Trait("Rule", "TRN-20")]
    [InlineData("1h 2m 3s", 62.05)]
    [InlineData("62", 62)]
    [InlineData("01:02:03", 62.05)]
    [InlineData("45m", 45)]
    [InlineData("1 hr 5 min", 65)]
    [InlineData("90s", 1.5)]
    public void Durations_are_read_as_the_tools_write_them(string text, double minutes) => Assert.Equal(minutes, MeetingToolCsv.Minutes(text) ?? -1, 3);

    [Theory, Trait("Rule", "TRN-20")]
    [InlineData("")]
    [InlineData("long")]
    [InlineData("=1+1")]
    [InlineData("-5")]
    public void What_is_no_duration_is_not_guessed(string text) => Assert.Null(MeetingToolCsv.Minutes(text));

    [Fact, Trait("Rule", "TRN-20")]
    public void The_file_of_Teams_is_read_in_UTF_16_between_its_other_tables()
    {
        const string teams = "1. Summary\nMeeting title\tWorking with fathers\nAttended participants\t2\n\n2. Participants\nName\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole\n"
            + "Ann Example\t11/24/26, 9:28:41 AM\t11/24/26, 3:59:00 PM\t6h 30m 19s\tann@barts.nhs.example\tann@barts.nhs.example\tPresenter\nBen Example (Guest)\t11/24/26, 9:40:00 AM\t11/24/26, 10:00:00 AM\t20m\t\t\tAttendee\n\n"
            + "3. In-Meeting Activities\nName\tJoin Time\tLeave Time\tDuration\tEmail\tRole\nAnn Example\t11/24/26, 9:28:41 AM\t11/24/26, 3:59:00 PM\t6h 30m 19s\tann@barts.nhs.example\tPresenter\n";
        var read = MeetingToolCsv.Read(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(teams)).ToArray());
        Assert.Empty(read.Value.Problems);
        Assert.Equal([("Ann Example", 390), ("Ben Example (Guest)", 20)], read.Value.Good.Select(one => (one.Name, (int)one.Minutes)));
        Assert.Equal(7, read.Value.Good[0].Line);
    }

    [Fact, Trait("Rule", "TRN-20")]
    public void The_file_of_Zoom_is_read_with_its_mark_and_each_bad_row_is_said_by_its_line()
    {
        const string zoom = "\uFEFFMeeting ID,Topic,Start Time\n123,Working with fathers,24/11/2026\n\nName (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n"
            + "Ann Example,ann@barts.nhs.example,24/11/2026 09:30:00,24/11/2026 10:30:00,60,No\n\"=HYPERLINK(\"\"x\"\")\",,24/11/2026 09:30:00,24/11/2026 09:35:00,5,Yes\n,,,,7,Yes\nBen Example,,,,a while,Yes\n";
        var read = MeetingToolCsv.Read(Encoding.UTF8.GetBytes(zoom));
        Assert.Equal(2, read.Value.Good.Count);
        Assert.Equal([(7, "Name"), (8, "Duration")], read.Value.Problems.Select(one => (one.Line, one.Column)));
    }

    [Fact, Trait("Rule", "TRN-20")]
    public void A_workbook_and_a_file_without_names_are_refused_in_words()
    {
        Assert.Contains("Excel workbook", MeetingToolCsv.Read(Encoding.Latin1.GetBytes("PK\x03\x04…")).Refusals[0].Words, StringComparison.Ordinal);
        Assert.Contains("no column “Name”", MeetingToolCsv.Read("Who,How long\nAnn,60\n"u8.ToArray()).Refusals[0].Words, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "TRN-20")]
    public void Several_rows_of_a_person_add_up_by_address_or_by_name_and_nobody_is_longer_there_than_the_session()
    {
        var matched = Match(new(2, "Annie on a tablet", "ANN@barts.nhs.example ", 100), new(3, "ann example (Guest)", "", 50), new(4, "Ben Example", "private@home.example", 500));
        Assert.Equal([("Ann Example", 150, false), ("Ben  Example", 200, false)], matched.Matched.Select(one => (one.Name, one.Minutes, one.Short)));
    }

    [Fact, Trait("Rule", "TRN-20")]
    public void Who_has_a_name_that_two_have_or_that_nobody_has_is_left_to_the_organiser_and_a_short_stay_is_pointed_out()
    {
        var matched = Match(new(2, "Sam Same", "", 200), new(3, "iPhone", "", 10), new(4, "iPhone", "", 20), new(5, "Ann Example", "", 99));
        Assert.Equal([("iPhone", 30d), ("Sam Same", 200d)], matched.Unmatched.Select(one => (one.Name, one.Minutes)));
        Assert.Contains("Several people", matched.Unmatched[1].Why, StringComparison.Ordinal);
        Assert.True(Assert.Single(matched.Matched).Short);
        Assert.Equal(3, matched.NotInFile.Count);
    }

    private static MatchedMeeting Match(params SeenInMeeting[] rows) => MeetingMatch.Of(rows, [Ann, Ben, Sam, Same], email => email.Trim().ToLowerInvariant(), sessionMinutes: 200);

    private static BookedForMeeting Booked(string name, params string[] addresses) => new(new PlaceId(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)), name, addresses);
}
