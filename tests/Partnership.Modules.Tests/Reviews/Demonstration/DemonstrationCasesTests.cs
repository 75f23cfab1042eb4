using Microsoft.EntityFrameworkCore;
using Partnership.Reviews.AgencyChecks;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Cases.Header;
using Partnership.Reviews.Looking.Unusual;
using Partnership.Reviews.Panels;
using Partnership.Reviews.Persistence;
using Partnership.Reviews.Referrals;
using Partnership.Web.TagHelpers;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Demonstration;

public sealed class DemonstrationCasesTests(FilledAtChristmas christmas) : IClassFixture<FilledAtChristmas>
{
    private FilledDemonstration Filled => christmas.Filled;

    [Fact, Trait("Rule", "PLT-80")]
    public Task At_Christmas_there_is_a_case_in_each_stage_and_clocks_are_fine_close_and_late() => StagesAndClocks(Filled);

    [Fact, Trait("Rule", "PLT-80")]
    public async Task On_a_Saturday_there_is_a_case_in_each_stage_and_clocks_are_fine_close_and_late()
    {
        await using var filled = await FilledDemonstration.On(new(2026, 11, 21));
        await StagesAndClocks(filled);
    }

    [Fact, Trait("Rule", "PLT-80"), Trait("Rule", "PLT-40")]
    public async Task Tameside_is_filled_by_its_own_protocol()
    {
        await using var filled = await FilledDemonstration.On(new(2026, 11, 25), "tameside");
        await StagesAndClocks(filled, Profiles.Shipped.Tameside);
        Assert.All(await filled.Read(db => db.Cases.Select(one => one.Reference).ToListAsync()), reference => Assert.DoesNotContain("TH-", reference, StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "PLT-80")]
    public async Task Check_forms_panels_and_referrals_are_there_in_every_state()
    {
        var checks = await Filled.Read(db => db.AgencyChecks.Select(check => check.State).Distinct().ToListAsync());
        Assert.Equal(Enum.GetValues<CheckState>(), checks.Order());
        var panels = await Filled.Read(db => db.Panels.Select(panel => panel.State).Distinct().ToListAsync());
        Assert.Superset(new HashSet<PanelState> { PanelState.Scheduled, PanelState.Meeting, PanelState.Closed }, panels.ToHashSet());
        var doors = await Filled.Read(db => db.Referrals.Select(referral => referral.Door).Distinct().ToListAsync());
        Assert.Superset(new HashSet<ReferralDoor> { ReferralDoor.Public, ReferralDoor.Professional, ReferralDoor.KeyedIn }, doors.ToHashSet());
    }

    [Fact, Trait("Rule", "PLT-80")]
    public async Task There_is_access_to_look_into_at_night_and_of_somebody_who_has_no_part_in_the_case()
    {
        var unusual = await Filled.Read(db => db.UnusualLooks.ToListAsync());
        Assert.Equal([WhyUnusual.AtNight, WhyUnusual.OutsideTheirCases], unusual.Select(one => one.Why).Order());
        Assert.All(unusual, one => Assert.True(one.IsOpen));
    }

    [Fact, Trait("Rule", "PLT-80")]
    public async Task Filling_it_again_changes_nothing()
    {
        var before = await Filled.Read(Counted);
        await Filled.FillAgain();
        Assert.Equal(before, await Filled.Read(Counted));
    }

    private static async Task StagesAndClocks(FilledDemonstration filled, Partnership.Platform.Profiles.Profile? of = null)
    {
        var cases = await filled.Read(db => db.Cases.ToListAsync());
        var protocol = (of ?? Profiles.Shipped.TowerHamlets).Protocol;
        var ways = Enum.GetValues<CaseStage>().Where(stage => (stage != CaseStage.Audit || protocol.AuditRoute is not null)
            && (stage != CaseStage.WaitingForApproval || protocol.Screening!.Options.Any(option => option.NeedsApprovalOf.Count > 0)));
        Assert.Empty(ways.Except(cases.Select(one => one.Stage)));
        Assert.Equal(cases.Count, cases.Select(one => one.Initials).Distinct().Count());
        Assert.All(cases.SelectMany(one => one.Stages), change => Assert.True(change.At <= filled.Now.GetUtcNow()));

        var profile = of ?? Profiles.Shipped.TowerHamlets;
        var running = cases.SelectMany(one => one.Clocks).Where(clock => clock.Runs).Select(clock => ClockStrips.Of(clock, profile.Protocol, profile.Calendar(), filled.Now.GetUtcNow()).State);
        Assert.Superset(new HashSet<ClockState> { ClockState.Fine, ClockState.Close, ClockState.Late }, running.ToHashSet());
    }

    private static async Task<(int Cases, int Referrals, int Checks, int Stages)> Counted(ReviewsDbContext db) =>
        (await db.Cases.CountAsync(), await db.Referrals.CountAsync(), await db.AgencyChecks.CountAsync(), (await db.Cases.ToListAsync()).Sum(one => one.Stages.Count));
}
