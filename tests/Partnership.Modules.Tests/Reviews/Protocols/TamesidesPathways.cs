using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Kernel.Words;
using Partnership.Platform.Persistence;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Protocols;

/// <summary>What Part B can come to besides a Rapid Review, on the pages of a partnership that is Tameside.</summary>
public sealed class TamesidesPathways(TamesideHost host) : IClassFixture<TamesideHost>
{
    [Fact, Trait("Rule", "REV-12"), Trait("Rule", "PLT-41")]
    public async Task No_further_action_takes_effect_when_the_three_partners_have_approved_it()
    {
        var made = await host.Screened();
        using var officer = await new Visitor(host.ClientOf(TamesideHost.Officer)).Open($"/cases/{made.Reference}/threshold");
        Assert.Contains("Meets the threshold for neither a Rapid Review nor an audit", officer.Text, StringComparison.Ordinal);
        var today = London.Today(host.Clock);
        await host.Do(host.PartB(made, "neither", review: false) with { FollowUps = [FollowUp.Letter], FollowUpsDueOn = today.AddDays(5) }, TamesideHost.Officer);
        await host.Deliver();

        // No letter leaves, and none is asked for, while a partner may still refuse.
        Assert.DoesNotContain($"Letter to the referrer with next steps, {made.Reference}", (await officer.Open("/home")).Text, StringComparison.Ordinal);
        var early = await host.Send(new Partnership.Reviews.Screening.FinishFollowUp.FinishFollowUp(made.Reference, FollowUp.Letter, today), TamesideHost.Officer);
        Assert.Contains("has not taken effect", Assert.Single(early.Refusals).Words, StringComparison.Ordinal);
        Assert.Contains("The decision has not taken effect", (await officer.Open($"/cases/{made.Reference}/letter")).Text, StringComparison.Ordinal);
        var letter = await host.Send(new Partnership.Reviews.Screening.LetterToTheReferrer.BeginLetter(made.Reference, host.Key()), TamesideHost.Officer);
        Assert.Contains("has not taken effect", Assert.Single(letter.Refusals).Words, StringComparison.Ordinal);
        await officer.Open($"/cases/{made.Reference}");
        Assert.Contains("approve that nothing further is done", officer.Text, StringComparison.Ordinal);
        foreach (var partner in TamesideHost.Partners)
        {
            Assert.Equal(CaseStage.WaitingForApproval, await Stage(made));
            using var visitor = await new Visitor(host.ClientOf(partner)).Open("/home");
            await visitor.Follow($"Approve that nothing further is done on {made.Reference}, or say why not");
            Assert.Equal("Approve that nothing further is done", visitor.Heading[^"Approve that nothing further is done".Length..]);
            await visitor.Press("Send my answer", ("Input.Approves", "true"));
            Assert.Empty(visitor.Errors);
            Assert.DoesNotContain(made.Reference, (await visitor.Open("/home")).Text, StringComparison.Ordinal);
        }
        Assert.Equal(CaseStage.NotMet, await Stage(made));
        await officer.Open($"/cases/{made.Reference}/threshold/decision");
        Assert.Equal(3, officer.Text.Split("approved it on").Length - 1);
        Assert.Contains($"Letter to the referrer with next steps, {made.Reference}", (await officer.Open("/home")).Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "REV-12"), Trait("Rule", "REV-92")]
    public async Task A_partner_who_does_not_approve_says_why_and_it_goes_back_to_the_screening()
    {
        var made = await host.Screened();
        await host.Do(host.PartB(made, "neither", review: false), TamesideHost.Officer);
        host.Clock.Set(host.Clock.GetUtcNow().AddMinutes(20));
        using var police = await new Visitor(host.ClientOf(TamesideHost.Partners[2])).Open($"/cases/{made.Reference}/threshold/approve");

        await police.Press("Send my answer");
        Assert.Equal(["Say whether you approve the decision."], police.Errors);
        await police.Press("Send my answer", ("Input.Approves", "false"));
        Assert.Equal(["Say why you do not approve it."], police.Errors);
        await police.Press("Send my answer", ("Input.Approves", "false"), ("Input.Why", "The school was never asked."));

        Assert.Contains("Your answer is recorded", police.Text, StringComparison.Ordinal);
        Assert.Equal(CaseStage.Screening, await Stage(made));
        // It is theirs again, also on the days after.
        host.Clock.Set(host.Clock.GetUtcNow().AddDays(1));
        foreach (var screener in TamesideHost.Screeners)
        {
            using var again = await new Visitor(host.ClientOf(screener)).Open("/home");
            Assert.Contains($"Record the threshold decision on {made.Reference}", again.Text, StringComparison.Ordinal);
        }
        host.Clock.Set(host.Clock.GetUtcNow().AddDays(-1));
        using var officer = await new Visitor(host.ClientOf(TamesideHost.Officer)).Open($"/cases/{made.Reference}/threshold/decision");
        Assert.Contains($"did not approve it on {Dates.Long(London.Today(host.Clock))}: The school was never asked.", officer.Text, StringComparison.Ordinal);
        Assert.Equal(0L, await Count($"select count(*) from audit.entry where body like '%school was never asked%'"));
    }

    [Fact, Trait("Rule", "REV-12"), Trait("Rule", "PLT-04")]
    public async Task Only_those_whose_approval_is_asked_find_the_page_and_only_while_it_is_asked()
    {
        var made = await host.Screened();
        foreach (var partner in TamesideHost.Partners) Assert.Equal(404, await Status(partner));
        await host.Do(host.PartB(made, "neither", review: false), TamesideHost.Officer);
        Assert.Equal(200, await Status(TamesideHost.Partners[0]));
        Assert.Equal(404, await Status(TamesideHost.Police));
        Assert.Equal(404, await Status(Actors.BartsLead));

        async Task<int> Status(Kernel.Identity.Actor who)
        {
            using var visitor = await new Visitor(host.ClientOf(who)).Open($"/cases/{made.Reference}/threshold/approve");
            return (int)visitor.Status;
        }
    }

    [Fact, Trait("Rule", "AUD-10"), Trait("Rule", "REV-12"), Trait("Rule", "PLT-41")]
    public async Task An_audit_goes_to_the_Practice_Review_Panel_within_six_weeks_and_is_reported_within_six_more()
    {
        var made = await host.Screened();
        var today = London.Today(host.Clock);
        await host.Do(host.PartB(made, "audit", review: false), TamesideHost.Officer);
        Assert.Equal(today.AddDays(42), (await Case(made)).ClockTo(CaseEvent.AuditSuitabilityDecision)?.DueOn);
        Assert.Equal(1L, await Count($"select count(*) from platform.outbox where body::text like '%{made.Reference}%' and body::text like '%practice-review-panel%'"));

        using var officer = await new Visitor(host.ClientOf(TamesideHost.Officer)).Open("/home");
        await officer.Follow($"Put {made.Reference} before the Practice Review Panel, and record what it decides about an audit");
        await officer.Press("Record it", ("Input.What", "AuditSuitabilityDecision"), ("Input.On.Day", $"{today.Day}"), ("Input.On.Month", $"{today.Month}"), ("Input.On.Year", $"{today.Year}"));
        Assert.Equal(["Say what was decided about the audit."], officer.Errors);
        await officer.Press("Record it", ("Input.AuditOutcome", "SingleAgency"));
        Assert.Empty(officer.Errors);
        Assert.Equal(today.AddDays(42), (await Case(made)).ClockTo(CaseEvent.AuditReported)?.DueOn);

        await officer.Open("/home");
        await officer.Follow($"See that the audit of {made.Reference} is reported, and record it");
        await officer.Press("Record it", ("Input.What", "AuditReported"), ("Input.On.Day", $"{today.Day}"), ("Input.On.Month", $"{today.Month}"), ("Input.On.Year", $"{today.Year}"));
        var about = await Case(made);
        Assert.Equal(CaseStage.Concluded, about.Stage);
        Assert.DoesNotContain(about.Clocks, clock => clock.Runs);
    }

    [Fact, Trait("Rule", "REV-12"), Trait("Rule", "REV-14")]
    public async Task A_query_goes_back_to_the_referrer_before_the_decision()
    {
        var made = await host.Screened();
        using var officer = await new Visitor(host.ClientOf(TamesideHost.Officer)).Open($"/cases/{made.Reference}/threshold");
        await officer.Follow("ask the referrer first");
        Assert.Equal(200, (int)officer.Status);
        Assert.Equal($"/cases/{made.Reference}/ask-referrer", officer.Address);
    }

    [Fact, Trait("Rule", "REV-12")]
    public async Task A_majority_decides_only_in_consultation_and_both_are_recorded()
    {
        var made = await host.Screened();
        var split = host.PartB(made, "rapid-review", review: true);
        split = split with { Deciders = [.. split.Deciders.Take(2), split.Deciders[2] with { Notifiable = false, ReviewWanted = false }], Dissent = "The police saw no serious harm." };

        var refused = await host.Send(split, TamesideHost.Officer);
        Assert.Contains(refused.Refusals, one => one.Field == nameof(split.ConsultedWith));
        await host.Do(split with { ConsultedWith = "The Independent Scrutineer, who agreed with the majority.", IdempotencyKey = host.Key() }, TamesideHost.Officer);

        using var officer = await new Visitor(host.ClientOf(TamesideHost.Officer)).Open($"/cases/{made.Reference}/threshold/decision");
        Assert.Contains("The Independent Scrutineer, who agreed with the majority.", officer.Text, StringComparison.Ordinal);
        Assert.Contains("The police saw no serious harm.", officer.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "REV-10"), Trait("Rule", "HRD-01"), Trait("Rule", "REV-21")]
    public async Task The_screening_panel_is_called_within_forty_eight_elapsed_hours_and_a_minute_later_is_late()
    {
        foreach (var actor in TamesideHost.Screeners) await host.Seat(actor);
        var made = await host.ReferredCase();
        var clock = (await Case(made)).ClockTo(CaseEvent.ScreeningConvened)!;
        Assert.Equal(host.Clock.GetUtcNow().AddHours(48), clock.EndsAt);
        using var officer = await new Visitor(host.ClientOf(TamesideHost.Officer)).Open($"/cases/{made.Reference}");
        Assert.Contains(London.Of(clock.EndsAt).InWords(), officer.Page.Body!.TextContent, StringComparison.Ordinal);

        host.Clock.Set(clock.EndsAt.AddMinutes(1));
        await host.Do(new Partnership.Reviews.Screening.ConveneScreening.ConveneScreening(made.Reference, [.. TamesideHost.Screeners.Select(one => one.Person!.Value)], host.Key()), TamesideHost.Officer);
        var met = (await Case(made)).ClockTo(CaseEvent.ScreeningConvened)!;
        Assert.True(met is { Runs: false, WasMetLate: true });
        await officer.Open($"/cases/{made.Reference}");
        Assert.Contains("Done late", officer.Text, StringComparison.Ordinal);
    }

    private async Task<CaseStage> Stage(TestCase made) => (await Case(made)).Stage;

    private Task<Case> Case(TestCase made) => host.InScope(TamesideHost.Officer, services => services.GetRequiredService<Reading<ReviewsDbContext>>().Db.Cases.SingleAsync(one => one.Reference == made.Reference));

    private async Task<long> Count(string sql)
    {
        await using var command = host.Database.CreateCommand(sql);
        return await command.ExecuteScalarAsync() is long count ? count : -1;
    }
}
