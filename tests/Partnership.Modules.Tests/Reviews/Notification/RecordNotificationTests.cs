using Partnership.Reviews.Cases;
using Partnership.Reviews.Cases.Header;
using Partnership.Reviews.Clocks.ExtendADeadline;
using Partnership.Reviews.Notification.RecordAwareness;
using Partnership.Reviews.Notification.RecordNotification;
using Partnership.Testing;
using Partnership.Web.TagHelpers;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Notification;

/// <summary>The host's clock stands on Monday 23 November 2026.</summary>
public sealed class RecordNotificationTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly DateOnly Saturday = new(2026, 11, 21);

    [Fact, Trait("Rule", "REV-20"), Trait("Rule", "HRD-01")]
    public async Task Nothing_is_notified_before_it_is_recorded_when_the_authority_knew()
    {
        var made = await host.CaseAtNotification();

        var refused = await host.Send(Notified(made, Saturday), Actors.Coordinator);

        Assert.Contains("became aware", Assert.Single(refused.Refusals).Words);
    }

    [Fact, Trait("Rule", "HRD-01"), Trait("Rule", "REV-20")]
    public async Task The_earliest_day_of_awareness_counts()
    {
        var made = await host.CaseAtNotification();
        await Aware(made, new(2026, 11, 20));
        await Aware(made, new(2026, 11, 18));
        await Aware(made, new(2026, 11, 19));

        var clock = Assert.Single((await Header(made)).Running);

        Assert.Equal("Wednesday 25 November 2026", clock.DateText);
        Assert.Contains("becoming aware on Wednesday 18 November 2026", clock.Explanation[0]);
    }

    [Fact, Trait("Rule", "REV-21"), Trait("Rule", "REV-22"), Trait("Rule", "PLT-31"), Trait("Rule", "PLT-32")]
    public async Task The_fifteen_working_days_run_from_the_notification_and_explain_themselves()
    {
        var made = await host.CaseAtNotification();
        await Aware(made, Saturday);

        await host.Do(Notified(made, Saturday));

        var header = await Header(made);
        Assert.Equal(CaseStage.RapidReview, header.Stage);
        Assert.Equal(["Wednesday 2 December 2026", "Friday 4 December 2026", "Friday 11 December 2026"], header.Running.Select(clock => clock.DateText));
        Assert.Equal("14 working days left", header.Running[2].Count);
        Assert.Contains(header.Running[2].Explanation, line => line.StartsWith("15 working days from the notification on Saturday 21 November 2026, counting that day as day 0", StringComparison.Ordinal));
        Assert.Contains(header.Running[2].Explanation, line => line.Contains("Sunday", StringComparison.Ordinal));
        Assert.Contains(header.Running[0].Explanation, line => line.StartsWith("Not before", StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "HRD-01"), Trait("Rule", "REV-20")]
    public async Task A_late_notification_shows_as_late_and_still_starts_the_fifteen()
    {
        var made = await host.CaseAtNotification();
        await Aware(made, new(2026, 11, 9));

        await host.Do(Notified(made, new(2026, 11, 20)));

        var header = await Header(made);
        var notify = header.Clocks.Single(clock => clock.Label.StartsWith("Notify", StringComparison.Ordinal));
        Assert.Equal((ClockState.Late, "Done 4 working days late on 20 November 2026"), (notify.State, notify.Count));
        Assert.Equal("Friday 11 December 2026", header.Running[2].DateText);
    }

    [Fact, Trait("Rule", "REV-20")]
    public async Task A_national_reference_belongs_to_one_case()
    {
        var first = await host.CaseAtRapidReview(Saturday);
        var second = await host.CaseAtNotification();
        await Aware(second, Saturday);

        var refused = await host.Send(Notified(second, Saturday) with { NationalReference = $"SIN-{first.Reference}" }, Actors.Coordinator);

        Assert.Equal(nameof(RecordNotification.NationalReference), Assert.Single(refused.Refusals).Field);
    }

    [Fact, Trait("Rule", "HRD-13")]
    public async Task A_death_that_is_notified_without_a_review_wanted_starts_no_review_clock()
    {
        var made = await host.CaseInScreening();
        var decision = host.Decision(made);
        await host.Do(decision with { LookedAfterChildDied = true, ReviewWanted = false, Deciders = [.. decision.Deciders.Select(one => one with { ReviewWanted = false })] });
        await Aware(made, Saturday);

        await host.Do(Notified(made, Saturday));

        var header = await Header(made);
        Assert.Equal(CaseStage.Concluded, header.Stage);
        Assert.Empty(header.Running);
    }

    [Fact, Trait("Rule", "REV-23")]
    public async Task An_agreed_extension_moves_the_date_and_keeps_the_first()
    {
        var made = await host.CaseAtRapidReview(Saturday);

        await host.Do(new ExtendADeadline(made.Reference, "decision", new(2026, 12, 18), "the National Panel's secretariat", new(2026, 11, 23), "Three notifications in one week", host.Key()));

        var decision = (await Header(made)).Running[2];
        Assert.Equal("Friday 18 December 2026", decision.DateText);
        Assert.Contains("moved", decision.Label);
        Assert.Contains(decision.Explanation, line => line == "The first date was Friday 11 December 2026.");
        Assert.Contains(decision.Explanation, line => line.Contains("Three notifications in one week (agreed by the National Panel's secretariat", StringComparison.Ordinal));
    }

    private RecordNotification Notified(TestCase made, DateOnly on) => new(made.Reference, on, $"SIN-{made.Reference}", "Head of Service", host.Key());

    private Task Aware(TestCase made, DateOnly on) => host.Do(new RecordAwareness(made.Reference, on, "Told by the hospital", host.Key()));

    private async Task<CaseHeaderView> Header(TestCase made) =>
        await host.Send(new CaseHeader(made.Reference), Actors.Coordinator) ?? throw new InvalidOperationException("The case is not there.");
}
