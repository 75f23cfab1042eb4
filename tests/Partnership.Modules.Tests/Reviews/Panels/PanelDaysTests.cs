using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Kernel.Time;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Panels;
using Partnership.Reviews.Panels.CancelPanel;
using Partnership.Reviews.Panels.Days;
using Partnership.Reviews.Panels.MovePanel;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Panels;

public sealed class PanelDaysTests(TestHost host) : IClassFixture<TestHost>
{
    private DateOnly Today => London.Today(host.Clock);

    [Fact, Trait("Rule", "REV-24")]
    public async Task Panels_of_two_cases_are_never_on_the_same_day_or_next_to_each_other_and_the_refusal_names_free_days()
    {
        var first = await host.CaseWithPanel();
        var second = await host.CaseAtRapidReview();
        var day = (await host.PanelOf(first)).HeldOn;
        foreach (var near in new[] { day, WorkingCalendar.England.NextWorkingDay(day) })
        {
            var refused = await host.Send(host.PanelOn(second, near) with { WhyLate = "Late" }, Actors.Coordinator);
            Assert.Contains("Another case’s panel is on that day or next to it. Free days:", Assert.Single(refused.Refusals).Words);
            Assert.Equal("HeldOn", refused.Refusals[0].Field);
        }
        var free = await host.Send(new FreeDays(second.Reference), Actors.Coordinator);
        await host.Do(host.PanelOn(second, free!.Days[0]) with { WhyLate = "Late" });
    }

    [Fact, Trait("Rule", "REV-24")]
    public async Task Many_who_schedule_at_the_same_moment_never_come_within_a_working_day_of_each_other()
    {
        var cases = new List<TestCase>();
        for (var i = 0; i < 8; i++) cases.Add(await host.CaseAtRapidReview());
        var from = new DateOnly(2027, 6, 1);
        var attempts = cases.SelectMany((about, i) => Enumerable.Range(0, 2).Select(j =>
            host.PanelOn(about, WorkingCalendar.England.Add(from, (i * 3 + j) % 5)) with { WhyLate = "Later", IdempotencyKey = host.Key() })).ToList();
        var outcomes = new List<Kernel.Acts.Outcome>();
        // Five at a time: each act has a connection of its own and one to ask who holds which role, and a test's pool has twelve.
        foreach (var together in attempts.Chunk(5)) outcomes.AddRange(await Task.WhenAll(together.Select(one => host.Send(one, Actors.Coordinator))));

        Assert.Contains(outcomes, one => one.Succeeded);
        Assert.All(outcomes.Where(one => !one.Succeeded).SelectMany(one => one.Refusals), refusal => Assert.Matches("day|already", refusal.Words));
        await using var read = host.Database.CreateCommand("select held_on, case_id from reviews.panel where held_on >= '2027-06-01' and state <> 'Cancelled' order by held_on");
        await using var rows = await read.ExecuteReaderAsync();
        var days = new List<DateOnly>();
        while (await rows.ReadAsync()) days.Add(rows.GetFieldValue<DateOnly>(0));
        Assert.NotEmpty(days);
        Assert.All(days.Zip(days.Skip(1)), pair => Assert.True(WorkingCalendar.England.WorkingDaysBetween(pair.First, pair.Second) > 1));
    }

    [Fact, Trait("Rule", "REV-24")]
    public void Every_day_the_planner_proposes_is_a_working_day_away_from_all_others() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 400).ListOf().Select(days => days.Distinct().Take(40).ToList()).ToArbitrary(), days =>
        {
            var (calendar, first) = (WorkingCalendar.England, new DateOnly(2026, 1, 5));
            var taken = days.Select(day => first.AddDays(day)).Where(calendar.IsWorkingDay).Select(day => new TakenDay(day, calendar.Ordinal(day), 1)).ToList();
            var proposed = new PanelPlanner(calendar, 1, taken).NextFree(first, 10);
            return proposed.All(day => calendar.IsWorkingDay(day) && taken.All(other => Math.Abs(calendar.WorkingDaysBetween(day, other.HeldOn)) > 1));
        }));

    [Fact, Trait("Rule", "REV-24")]
    public async Task A_weekend_a_past_day_and_a_missing_day_are_refused_in_words()
    {
        var about = await host.CaseAtRapidReview();
        var saturday = Today.AddDays((6 - (int)Today.DayOfWeek + 7) % 7 + 7);
        Assert.Contains("is not a working day (Saturday)", (await host.Send(host.PanelOn(about, saturday), Actors.Coordinator)).Refusals[0].Words);
        Assert.Contains("must be today or later", (await host.Send(host.PanelOn(about, Today.AddDays(-7)), Actors.Coordinator)).Refusals[0].Words);
        Assert.Equal("Enter the day of the panel.", (await host.Send(host.PanelOn(about, Today) with { HeldOn = null }, Actors.Coordinator)).Refusals[0].Words);
    }

    [Fact, Trait("Rule", "REV-22")]
    public async Task A_panel_after_its_deadline_needs_a_reason()
    {
        var about = await host.CaseAtRapidReview();
        var late = new DateOnly(2027, 9, 1);
        var refused = await host.Send(host.PanelOn(about, late), Actors.Coordinator);
        Assert.Contains("To hold it later, say why.", Assert.Single(refused.Refusals).Words);
        await host.Do(host.PanelOn(about, late) with { WhyLate = "The Detective Superintendent is ill" });
    }

    [Fact, Trait("Rule", "REV-24")]
    public async Task A_cancelled_panel_gives_its_day_back_and_a_moved_one_too()
    {
        var first = await host.CaseWithPanel();
        var day = (await host.PanelOf(first)).HeldOn;
        await host.Do(new CancelPanel(first.Reference, "The case is on hold", host.Key()));
        var second = await host.CaseAtRapidReview();
        await host.Do(host.PanelOn(second, day) with { WhyLate = "Late" });

        var later = new DateOnly(2027, 10, 5);
        await host.Do(new MovePanel { Reference = second.Reference, HeldOn = later, StartsAt = new(9, 0), EndsAt = new(11, 0), Place = "Online", WhyLate = "Late", Why = "The chair is away", IdempotencyKey = host.Key() });
        Assert.Equal(later, (await host.PanelOf(second)).HeldOn);
        await host.Do(host.PanelOn(first, day) with { WhyLate = "Late" });
    }

    [Fact, Trait("Rule", "HRD-05"), Trait("Rule", "REV-24")]
    public async Task A_holiday_announced_later_that_brings_two_panels_together_is_flagged_and_breaks_nothing()
    {
        var (first, second) = (await host.CaseAtRapidReview(), await host.CaseAtRapidReview());
        var tuesday = new DateOnly(2027, 11, 9);
        await host.Do(host.PanelOn(first, tuesday) with { WhyLate = "Late" });
        await host.Do(host.PanelOn(second, tuesday.AddDays(2)) with { WhyLate = "Late" });
        Assert.DoesNotContain(await Collisions(), one => one.Reference == first.Reference);

        await using (var import = host.Database.CreateCommand("insert into platform.bank_holidays (body, at, who) values ($1, now(), 'test')"))
        {
            import.Parameters.Add(new() { Value = await HolidaysWith(tuesday.AddDays(1)) });
            await import.ExecuteNonQueryAsync();
        }
        await host.With<Installation, bool>(Actors.Coordinator, one => one.Refresh());

        var flagged = Assert.Single(await Collisions(), one => one.Reference == first.Reference);
        Assert.Equal(second.Reference, flagged.With);
    }

    private Task<IReadOnlyList<PanelCollision>> Collisions() => host.InScope(Actors.Coordinator, services => services.GetRequiredService<PanelCollisions>().Find(CancellationToken.None));

    private Task<string> HolidaysWith(DateOnly extra) => host.With<Installation, string>(Actors.Coordinator, one => Task.FromResult(System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["england-and-wales"] = new
        {
            division = "england-and-wales",
            events = one.Calendar.Holidays.Days.Where(day => day.Date.Year == extra.Year).Select(day => new { title = day.Name, date = day.Date.ToString("yyyy-MM-dd"), notes = "" })
                .Append(new { title = "A day of national thanks", date = extra.ToString("yyyy-MM-dd"), notes = "" }).OrderBy(day => day.date).ToArray(),
        },
    })));
}
