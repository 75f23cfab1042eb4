using Partnership.Kernel.Calendars;
using Partnership.Kernel.Time;
using Partnership.Testing.Calendars;
using Xunit;

namespace Partnership.Modules.Tests.Calendars;

public sealed class CalendarsInAnotherParser
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero);

    [CalendarParserFact, Trait("Rule", "TRN-03")]
    public async Task An_entry_is_read_as_it_was_meant()
    {
        var entry = new CalendarEntry("one@partnership", 3, London.At(new(2026, 11, 5), new(9, 30)), London.At(new(2026, 11, 5), new(16, 0)), "Neglect; its signs, and what helps – für alle 👩🏽‍🏫")
        {
            Location = "Town Hall, room 3",
            Description = $"Bring your notes.\nLunch is there; {new string('x', 200)}",
            Url = "https://partnership.example/training/1?of=a,b",
            Categories = ["Neglect", "Level 3"],
            LastModified = Now,
        };

        var read = Assert.Single(await RealCalendarParser.Read(CalendarFile.Of([entry], CalendarMethod.Publish, Now, "Training", TimeSpan.FromHours(1))));

        Assert.Equal((entry.Uid, 3, entry.Summary, entry.Start, entry.End), (read.Uid, read.Sequence, read.Summary, read.Start, read.End));
        Assert.Equal((entry.Location, entry.Description, entry.Url, "CONFIRMED", "PUBLISH"), (read.Location, read.Description, read.Url, read.Status, read.Method));
        Assert.Equal(entry.Categories, read.Categories);
    }

    [CalendarParserFact, Trait("Rule", "TRN-03")]
    public async Task Every_half_hour_around_the_days_the_clock_changes_is_the_moment_it_was()
    {
        var moments = new[] { new DateOnly(2026, 3, 28), new DateOnly(2026, 10, 24) }.SelectMany(day => Enumerable.Range(0, 144).Select(half => London.StartOf(day).AddMinutes(30 * half))).ToList();
        var file = CalendarFile.Of(moments.Select((moment, at) => new CalendarEntry($"{at}", 0, moment, moment.AddHours(1), "Course")), CalendarMethod.Publish, Now);

        // Under a name the parser does not know it has nothing but the rules the file brings along.
        foreach (var told in new[] { file, file.Replace("Europe/London", "Own/London", StringComparison.Ordinal) })
        {
            var read = await RealCalendarParser.Read(told);
            Assert.Equal(moments, read.Select(one => one.Start));
            Assert.All(read, one => Assert.Equal(TimeSpan.FromHours(1), one.End - one.Start));
        }
    }

    [CalendarParserFact, Trait("Rule", "TRN-03")]
    public async Task What_was_called_off_stays_in_the_feed_as_cancelled()
    {
        var on = new CalendarEntry("on", 0, Now, Now.AddHours(1), "Course");

        var read = await RealCalendarParser.Read(CalendarFile.Of([on, on with { Uid = "off", Sequence = 1, Cancelled = true }], CalendarMethod.Publish, Now));

        Assert.Equal([("on", 0, "CONFIRMED"), ("off", 1, "CANCELLED")], read.Select(one => (one.Uid, one.Sequence, one.Status)));
    }

    [CalendarParserFact, Trait("Rule", "TRN-13")]
    public async Task A_request_and_a_cancellation_name_who_holds_it_and_who_comes()
    {
        var entry = new CalendarEntry("one", 1, Now, Now.AddHours(1), "Course") { Organiser = new("The \"Unit\"; Tower, Hamlets", "unit@partnership.example"), Attendee = new("Zoë: Ünal", "zoe@agency.example") };

        var request = Assert.Single(await RealCalendarParser.Read(CalendarFile.Of([entry], CalendarMethod.Request, Now)));
        var cancel = Assert.Single(await RealCalendarParser.Read(CalendarFile.Of([entry], CalendarMethod.Cancel, Now)));

        Assert.Equal(("REQUEST", "CONFIRMED", "mailto:unit@partnership.example", "mailto:zoe@agency.example"), (request.Method, request.Status, request.Organiser, request.Attendee));
        Assert.Equal(("CANCEL", "CANCELLED"), (cancel.Method, cancel.Status));
    }
}
