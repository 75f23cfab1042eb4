using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Modules.Tests.Profiles;
using Xunit;
using static Partnership.Modules.Tests.Time.WorkedDates;

namespace Partnership.Modules.Tests.Time;

public sealed class ThreeClocks
{
    private static readonly Protocol TowerHamlets = Shipped.TowerHamlets.Protocol;

    [Fact, Trait("Rule", "REV-22"), Trait("Rule", "REV-20")]
    public void Tower_Hamlets_counts_checks_panel_and_decision_from_the_notification_as_day_0()
    {
        var deadlines = Of(ClockStarts.None.With(CaseEvent.Aware, Day("2026-11-19")).With(CaseEvent.Notified, Day("2026-11-21")));

        Assert.Equal(["notify", "agency-checks", "panel", "decision"], deadlines.Select(one => one.Key));
        Assert.Equal(["2026-11-26", "2026-12-02", "2026-12-04", "2026-12-11"], deadlines.Select(one => one.Date.ToString("yyyy-MM-dd")));
        Assert.Equal(Day("2026-11-27"), deadlines[1].Earliest);
    }

    [Fact, Trait("Rule", "HRD-01")]
    public void A_late_notification_is_a_breach_and_still_starts_the_fifteen_days()
    {
        var deadlines = Of(ClockStarts.None.With(CaseEvent.Aware, Day("2026-11-02")).With(CaseEvent.Notified, Day("2026-11-21")));

        Assert.True(deadlines[0].IsMissedOn(Day("2026-11-21")));
        Assert.Equal(Day("2026-12-11"), deadlines[^1].Date);
    }

    [Fact, Trait("Rule", "HRD-01")]
    public void The_earliest_recorded_awareness_wins()
    {
        var starts = ClockStarts.None.With(CaseEvent.Aware, Day("2026-11-19")).With(CaseEvent.Aware, Day("2026-11-17")).With(CaseEvent.Aware, Day("2026-11-20"));
        Assert.Equal(Day("2026-11-17"), starts[CaseEvent.Aware]?.Date);
    }

    [Fact, Trait("Rule", "HRD-01")]
    public void A_clock_whose_event_has_not_come_shows_no_date() =>
        Assert.Empty(Of(ClockStarts.None.With(CaseEvent.Referred, Day("2026-11-19"))));

    [Fact, Trait("Rule", "REV-12")]
    public void A_review_wanted_without_a_notification_starts_its_days_at_that_decision_and_a_notification_takes_over()
    {
        var wanted = ClockStarts.None.With(CaseEvent.ReviewWanted, Day("2026-11-16"));
        Assert.Equal((Day("2026-12-07"), CaseEvent.ReviewWanted), (Of(wanted)[^1].Date, Of(wanted)[^1].StartEvent));

        var notified = wanted.With(CaseEvent.Notified, Day("2026-11-21"));
        Assert.Equal((Day("2026-12-11"), CaseEvent.Notified), (Of(notified)[^1].Date, Of(notified)[^1].StartEvent));
    }

    [Fact, Trait("Rule", "PLT-32"), Trait("Rule", "HRD-03")]
    public void A_deadline_explains_itself_in_sentences()
    {
        var words = DeadlineWords.Of(Of(ClockStarts.None.With(CaseEvent.Notified, Day("2026-12-21")))[^1]);

        Assert.Equal("15 working days from the notification on Monday 21 December 2026, counting that day as day 0.", words[0]);
        Assert.Contains(words, line => line.Contains("28 December 2026 (Boxing Day (substitute))", StringComparison.Ordinal));
        Assert.Contains(words, line => line.StartsWith("If the first day were counted as Day 1", StringComparison.Ordinal));
        Assert.Contains(words, line => line.StartsWith("Assumed: ", StringComparison.Ordinal));
        Assert.Contains(words, line => line.StartsWith("Elsewhere: 15 working days from the referral (S4", StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "REV-21")]
    public void Working_days_left_are_counted_after_today_and_fall_below_nought_when_late()
    {
        var decision = Of(ClockStarts.None.With(CaseEvent.Notified, Day("2026-11-21")))[^1];
        Assert.Equal(3, decision.WorkingDaysLeft(Day("2026-12-08"), WorkingCalendar.England));
        Assert.Equal(0, decision.WorkingDaysLeft(Day("2026-12-11"), WorkingCalendar.England));
        Assert.Equal(-1, decision.WorkingDaysLeft(Day("2026-12-14"), WorkingCalendar.England));
    }

    [Fact, Trait("Rule", "REV-30")]
    public void Reminders_come_at_half_time_a_day_before_and_when_late()
    {
        var reminders = Reminders.Of(TowerHamlets.Reminders, WorkingCalendar.England, Day("2026-11-23"), Day("2026-12-03"));
        Assert.Equal([(Day("2026-11-27"), ReminderTime.HalfTime), (Day("2026-12-02"), ReminderTime.OneDayBefore), (Day("2026-12-04"), ReminderTime.Late)], reminders);
    }

    private static IReadOnlyList<Deadline> Of(ClockStarts starts) => Deadlines.Of(TowerHamlets, WorkingCalendar.England, starts).Value;
}
