using System.Text.Json.Nodes;
using Partnership.Host.Ops;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Profiles;
using Xunit;
using static Partnership.Modules.Tests.Time.WorkedDates;

namespace Partnership.Modules.Tests.Profiles;

public sealed class TamesideBesideTowerHamlets
{
    [Fact, Trait("Rule", "PLT-40")]
    public void Two_profiles_ship() => Assert.Equal(["tameside", "tower-hamlets"], ProfileFolder.Names(Shipped.Root));

    [Fact, Trait("Rule", "REV-22"), Trait("Rule", "REV-21")]
    public void Tameside_counts_the_notification_as_Day_1()
    {
        var deadlines = Deadlines.Of(Shipped.Tameside.Protocol, WorkingCalendar.England, ClockStarts.None.With(CaseEvent.Notified, Day("2026-03-30"))).Value;

        Assert.Equal(
            [("recommendation", "2026-03-31"), ("templates-out", "2026-04-01"), ("templates-back", "2026-04-14"), ("combined-chronology", "2026-04-15"),
                ("chronology-shared", "2026-04-16"), ("panel", "2026-04-17"), ("write-up", "2026-04-20"), ("decision", "2026-04-21")],
            deadlines.Select(one => (one.Key, one.Date.ToString("yyyy-MM-dd"))));
        Assert.All(deadlines, one => Assert.Null(one.Stricter));
    }

    [Fact, Trait("Rule", "REV-10"), Trait("Rule", "HRD-01")]
    public void Tameside_screens_within_forty_eight_elapsed_hours()
    {
        var limit = Assert.Single(Shipped.Tameside.Protocol.Clocks, clock => clock.Ends == CaseEvent.ScreeningConvened);
        Assert.True(London.TryParse("2026-11-20T14:30", out var referred));
        Assert.Equal(DateTimeOffset.Parse("2026-11-22T14:30:00Z"), Assert.Single(Deadlines.Of([limit], WorkingCalendar.England, ClockStarts.None.With(CaseEvent.Referred, referred)).Value).At);
    }

    [Fact, Trait("Rule", "REV-12"), Trait("Rule", "PLT-41")]
    public void The_answers_of_the_threshold_decision_are_the_protocols_own()
    {
        Assert.DoesNotContain(Shipped.TowerHamlets.Protocol.Screening!.Options, option => option.Kind == ThresholdKind.AuditAndAssurance);
        var none = Assert.Single(Shipped.Tameside.Protocol.Screening!.Options, option => option.Kind == ThresholdKind.NotMet);
        Assert.Equal(3, none.NeedsApprovalOf.Count);
    }

    [Fact, Trait("Rule", "HRD-03")]
    public void Where_the_guidance_contradicts_itself_one_value_counts_and_the_others_stay_in_sight()
    {
        var decision = Shipped.Tameside.Protocol.Clock("decision")!;
        Assert.Equal((15, CaseEvent.Notified), (decision.Offset, decision.Start));
        Assert.Equal("15 working days from the referral", Assert.Single(decision.OtherReadings).Value);
    }

    [Fact, Trait("Rule", "HRD-21")]
    public void What_a_vote_weighs_is_the_protocols_word()
    {
        Assert.Equal(VoteWeight.OnePerPerson, Shipped.TowerHamlets.Protocol.Panel.Majority.Weight);
        Assert.Equal(VoteWeight.OnePerAgency, Shipped.Tameside.Protocol.Panel.Majority.Weight);
    }

    [Fact, Trait("Rule", "AUD-10"), Trait("Rule", "PLT-82")]
    public void The_audits_route_counts_six_weeks_to_the_decision_and_six_more_to_the_report()
    {
        string Dates(params string[] more)
        {
            using StringWriter output = new(), errors = new();
            Assert.Equal(0, DeadlinesVerb.Run(["--profile", "tameside", "--notified", "2026-03-30", "--json", .. more], output, errors));
            var deadlines = JsonNode.Parse(output.ToString())!["deadlines"]!.AsArray().ToDictionary(one => (string)one!["key"]!, one => (string?)one!["date"]);
            return $"{deadlines.GetValueOrDefault("audit-suitability")} {deadlines.GetValueOrDefault("audit-report")}";
        }

        Assert.Equal("2026-05-08 2026-06-19", Dates("--referred", "2026-03-27T14:30"));
        Assert.Equal("2026-05-12 2026-06-23", Dates("--referred", "2026-03-27T14:30", "--screened", "2026-03-31"));
        Assert.Equal(" ", Dates());
    }

    [Fact, Trait("Rule", "AUD-10"), Trait("Rule", "REV-59"), Trait("Rule", "REV-80"), Trait("Rule", "REV-45")]
    public void Its_approval_chain_complaints_audit_route_and_eleven_points_are_data()
    {
        var protocol = Shipped.Tameside.Protocol;
        Assert.Equal(["practice-review-panel", "executive"], protocol.ReportApproval.Select(step => step.By));
        Assert.Equal(2, protocol.Complaints!.Steps.Count);
        Assert.Contains("Ombudsman", protocol.Complaints.Ombudsman, StringComparison.Ordinal);
        Assert.Equal((28, TimeUnit.CalendarDays), Assert.Single(protocol.Clocks, clock => clock.Ends == CaseEvent.ComplaintAnswered) is var reply ? (reply.Offset, reply.Unit) : default);
        Assert.Equal([AuditOutcome.NoFurtherAction, AuditOutcome.MultiAgency, AuditOutcome.SingleAgency], protocol.AuditRoute!.Outcomes);
        Assert.Equal(11, protocol.DecisionSheet.Parts.Count);
    }
}
