using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Cases.Header;
using Partnership.Reviews.Screening.RecordThresholdDecision;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Screening;

public sealed class RecordThresholdDecisionTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "REV-11"), Trait("Rule", "REV-12")]
    public async Task A_case_whose_threshold_is_met_waits_for_its_notification()
    {
        var made = await host.CaseInScreening();

        await host.Do(host.Decision(made));

        var header = await Header(made);
        Assert.Equal(CaseStage.Notification, header.Stage);
        Assert.Contains("notifies the National Panel", header.Next.Sentence);
    }

    [Fact, Trait("Rule", "REV-10")]
    public async Task Somebody_who_did_not_hold_the_role_on_the_day_can_not_have_decided()
    {
        var made = await host.CaseInScreening();
        var decision = host.Decision(made);

        var refused = await host.Send(decision with { Deciders = [decision.Deciders[0] with { Person = Actors.Coordinator.Person }, .. decision.Deciders.Skip(1)] }, Actors.Coordinator);

        var refusal = Assert.Single(refused.Refusals);
        Assert.Equal("Deciders[0].Person", refusal.Field);
        Assert.Contains("was not", refusal.Words);
        Assert.Equal(CaseStage.Screening, (await Header(made)).Stage);
    }

    [Fact, Trait("Rule", "REV-10")]
    public async Task All_three_who_screen_must_have_decided()
    {
        var made = await host.CaseInScreening();
        var decision = host.Decision(made);

        var refused = await host.Send(decision with { Deciders = [.. decision.Deciders.Take(2)] }, Actors.Coordinator);

        Assert.Contains("Say who decided as", Assert.Single(refused.Refusals).Words);
    }

    [Fact, Trait("Rule", "REV-12")]
    public async Task A_majority_decides_only_with_the_dissent_recorded_and_the_chair_is_told()
    {
        await host.SeatTheChair("dsp-local-authority", new(2026, 1, 1), new(2027, 12, 31));
        var made = await host.CaseInScreening();
        var split = host.Decision(made);
        split = split with { Deciders = [split.Deciders[0] with { Notifiable = false }, .. split.Deciders.Skip(1)] };

        var without = await host.Send(split, Actors.Coordinator);
        Assert.Equal(nameof(split.Dissent), Assert.Single(without.Refusals).Field);

        await host.Do(split with { Dissent = "Local authority: the harm was not serious." });
        Assert.Equal(CaseStage.Notification, (await Header(made)).Stage);
        // By its reference alone: whoever is told need not be on the case's team, so no link leads them to a page that is not there.
        await using var read = host.Database.CreateCommand("select body::text from platform.outbox where aggregate = $1 and body::text like '%dissent-recorded%'");
        read.Parameters.Add(new() { Value = $"case:{made.Id}" });
        var mail = Assert.IsType<string>(await read.ExecuteScalarAsync());
        Assert.Contains(made.Reference, mail, StringComparison.Ordinal);
        Assert.DoesNotContain("/cases/", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("not serious", mail, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "REV-12")]
    public async Task What_most_of_them_did_not_say_is_not_the_decision()
    {
        var made = await host.CaseInScreening();
        var decision = host.Decision(made);
        var most = decision with { Dissent = "Police see it otherwise.", Deciders = [decision.Deciders[0], .. decision.Deciders.Skip(1).Select(one => one with { Notifiable = false, ReviewWanted = false })] };

        var refused = await host.Send(most, Actors.Coordinator);

        Assert.Contains(refused.Refusals, one => one.Field == nameof(most.Notifiable) && one.Words.StartsWith("Most of those", StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "REV-13")]
    public async Task The_death_of_a_looked_after_child_is_notified_whatever_they_say()
    {
        var made = await host.CaseInScreening();
        var decision = host.Decision(made);
        var not = decision with { Option = "not-met", LookedAfterChildDied = true, Notifiable = false, ReviewWanted = false, Deciders = [.. decision.Deciders.Select(one => one with { Notifiable = false, ReviewWanted = false })] };

        var refused = await host.Send(not, Actors.Coordinator);

        Assert.Contains("always notified", Assert.Single(refused.Refusals).Words);
    }

    [Fact, Trait("Rule", "REV-12")]
    public async Task A_review_wanted_without_a_notification_counts_its_days_from_the_decision()
    {
        var made = await host.CaseInScreening();
        var decision = host.Decision(made);

        await host.Do(decision with { Option = "review-without-notification", Notifiable = false, Deciders = [.. decision.Deciders.Select(one => one with { Notifiable = false })] });

        var header = await Header(made);
        Assert.Equal(CaseStage.RapidReview, header.Stage);
        Assert.Equal(["Agency checks returned", "Rapid Review Panel held", "Decision to the national Panel"], header.Running.Select(clock => clock.Label[..^3]));
        Assert.Contains("the decision to hold a Rapid Review", header.Running[2].Explanation[0]);
    }

    [Fact, Trait("Rule", "REV-12")]
    public async Task A_double_click_decides_once_and_a_second_decision_is_refused()
    {
        var made = await host.CaseInScreening();
        var decision = host.Decision(made);

        await host.Do(decision);
        await host.Do(decision);
        var second = await host.Send(decision with { IdempotencyKey = host.Key() }, Actors.Coordinator);

        Assert.Contains("can’t be done any more", Assert.Single(second.Refusals).Words);
    }

    [Fact, Trait("Rule", "REV-90"), Trait("Rule", "PLT-04")]
    public async Task Who_was_not_asked_to_screen_finds_no_such_case()
    {
        await host.SeatEverybody();
        var made = await host.ReferredCase();

        var outcome = await host.Send(host.Decision(made), Actors.DesignatedNurse);

        Assert.True(outcome.IsNotFound);
        Assert.Null(await host.Send(new CaseHeader(made.Reference), Actors.DesignatedNurse));
    }

    [Fact, Trait("Rule", "REV-90")]
    public async Task Who_is_asked_to_screen_sees_the_case_from_then_on()
    {
        var made = await host.CaseInScreening();

        Assert.NotNull(await host.Send(new CaseHeader(made.Reference), Actors.DesignatedNurse));
        Assert.Null(await host.Send(new CaseHeader(made.Reference), Actors.DesignatedDoctor));
    }

    private async Task<CaseHeaderView> Header(TestCase made) =>
        await host.Send(new CaseHeader(made.Reference), Actors.Coordinator) ?? throw new InvalidOperationException("The case is not there.");
}
