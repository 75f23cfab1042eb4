using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Xunit;
using static Partnership.Modules.Tests.Time.WorkedDates;

namespace Partnership.Modules.Tests.Time;

public sealed class BankHolidayImport
{
    private const string Jubilee = """{"title":"Jubilee bank holiday","date":"2026-12-01","notes":"","bunting":true}""";

    [Fact, Trait("Rule", "PLT-30"), Trait("Rule", "HRD-05")]
    public void A_holiday_announced_mid_case_moves_the_open_deadlines_and_keeps_what_they_were()
    {
        var open = Clocks.Of(Clocks.WorkingDays(10), Day("2026-11-23"));
        var early = Clocks.Of(Clocks.WorkingDays(3) with { Key = "early" }, Day("2026-11-23"));

        var changed = Assert.Single(Deadlines.ChangedBy(WithJubilee(), [open, early]));

        Assert.Equal(Day("2026-12-07"), changed.Was.Date);
        Assert.Equal(Day("2026-12-08"), changed.Now.Date);
        Assert.Contains(new(Day("2026-12-01"), "Jubilee bank holiday"), changed.Now.Skipped);
    }

    [Fact, Trait("Rule", "PLT-30")]
    public void The_governments_file_replaces_the_years_it_covers_and_keeps_the_others()
    {
        var calendar = WithJubilee();
        Assert.False(calendar.IsWorkingDay(Day("2026-12-01")));
        Assert.False(calendar.IsWorkingDay(Day("2025-12-25")));
        Assert.Equal((2019, 2028), (calendar.Holidays.FirstYear, calendar.Holidays.LastYear));
        Assert.True(WorkingCalendar.England.IsWorkingDay(Day("2026-12-01")));
    }

    [Theory, Trait("Rule", "PLT-30")]
    [InlineData("""{"england-and-wales": {"events": [""", "not whole JSON: line 1")]
    [InlineData("""{"scotland": {"events": []}}""", "not the government's bank holiday file")]
    [InlineData("""[1, 2]""", "not the government's bank holiday file")]
    [InlineData("""{"england-and-wales": {"events": []}}""", "holds no bank holidays")]
    [InlineData("""{"england-and-wales": {"events": [{"title":"Good Friday","date":"30/03/2029"}]}}""", "must be written like")]
    [InlineData("""{"england-and-wales": {"events": [{"title":"Good Friday","date":"2029-03-30"}]}}""", "2029 has 1 bank holidays")]
    public void A_file_that_is_not_whole_is_refused_with_words(string file, string words) =>
        Assert.Contains(words, Assert.Single(BankHolidays.Read(file).Refusals).Words, StringComparison.Ordinal);

    [Fact, Trait("Rule", "PLT-30")]
    public void A_statutory_date_beyond_the_known_years_is_refused()
    {
        var starts = ClockStarts.None.With(CaseEvent.Notified, Day("2028-12-20"));
        var refused = Deadlines.Of([Clocks.WorkingDays(15) with { Statutory = true }], WorkingCalendar.England, starts);

        Assert.False(refused.Succeeded);
        Assert.Contains("known from 2019 to 2028", refused.Refusals[0].Words, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PLT-30")]
    public void Any_other_date_beyond_the_known_years_is_provisional()
    {
        Assert.True(Clocks.Of(Clocks.WorkingDays(15), Day("2028-12-20")).Provisional);
        Assert.False(Clocks.Of(Clocks.WorkingDays(5), Day("2028-12-14")).Provisional);
    }

    [Fact, Trait("Rule", "PLT-30")]
    public void A_closure_day_never_lengthens_what_the_law_gives()
    {
        var calendar = WorkingCalendar.England.With(new ClosureDay(Day("2026-11-24"), "Offices closed"));
        Assert.Equal(Day("2026-12-01"), Clocks.Of(Clocks.WorkingDays(5), Day("2026-11-23"), calendar).Date);
        Assert.Equal(Day("2026-11-30"), Clocks.Of(Clocks.WorkingDays(5) with { Statutory = true }, Day("2026-11-23"), calendar).Date);
    }

    private static WorkingCalendar WithJubilee()
    {
        var usual = string.Join(",", BankHolidays.Shipped.Days.Where(day => day.Date.Year == 2026)
            .Select(day => $$"""{"title":"{{day.Name}}","date":"{{day.Date:yyyy-MM-dd}}","notes":""}"""));
        var file = BankHolidays.Read($$"""{ "england-and-wales": { "division": "england-and-wales", "events": [ {{usual}}, {{Jubilee}} ] }, "scotland": { "events": [] } }""");
        return WorkingCalendar.England.With(BankHolidays.Shipped.With(file.Value).Value);
    }
}
