using Partnership.Governance.WorkingCalendar.ImportBankHolidays;
using Partnership.Reviews.Cases.Header;
using Partnership.Reviews.Clocks.ExtendADeadline;
using Partnership.Reviews.Notification.CorrectNotification;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Clocks;

/// <summary>The host's clock stands on Monday 23 November 2026. On a host of its own: it changes the calendar.</summary>
public sealed class ACorrectedStart(TestHost host) : IClassFixture<TestHost>
{
    private static readonly DateOnly Saturday = new(2026, 11, 21), Monday = new(2026, 11, 23);

    [Fact, Trait("Rule", "PLT-13"), Trait("Rule", "HRD-05"), Trait("Rule", "REV-23")]
    public async Task A_date_that_was_put_right_still_moves_with_a_bank_holiday_and_an_extension_moves_with_neither()
    {
        var (corrected, extended) = (await host.CaseAtRapidReview(Saturday), await host.CaseAtRapidReview(Saturday));
        await host.Do(new ExtendADeadline(extended.Reference, "decision", new(2026, 12, 18), "the National Panel", Monday, "A late post-mortem", host.Key()));
        foreach (var one in new[] { corrected, extended }) await host.Do(new CorrectNotification(one.Reference, Monday, "The portal shows Monday", host.Key()));
        Assert.Equal("Monday 14 December 2026", (await Decision(corrected)).DateText);

        host.Clock.Advance(TimeSpan.FromHours(1));
        await host.Do(new ImportBankHolidays(GovernmentsFile.With(("2026-12-01", "Jubilee bank holiday")), host.Key()));
        await host.Deliver();

        var decision = await Decision(corrected);
        Assert.Equal("Tuesday 15 December 2026", decision.DateText);
        Assert.Contains("The first date was Friday 11 December 2026.", decision.Explanation);
        Assert.Contains(decision.Explanation, line => line.StartsWith("Moved from 11 December 2026 to 14 December 2026", StringComparison.Ordinal));
        Assert.Contains(decision.Explanation, line => line.StartsWith("Moved from 14 December 2026 to 15 December 2026 by the working calendar", StringComparison.Ordinal));
        Assert.Equal("Friday 18 December 2026", (await Decision(extended)).DateText);
    }

    private async Task<Partnership.Web.TagHelpers.ClockStrip> Decision(TestCase about) =>
        (await host.Send(new CaseHeader(about.Reference), Actors.Coordinator))?.Running[2] ?? throw new InvalidOperationException("The case is not there.");
}
