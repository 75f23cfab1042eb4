using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Protocols;
using Partnership.Modules.Tests.Profiles;
using Partnership.Modules.Tests.Reviews.Demonstration;
using Partnership.Reviews.Cases;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Protocols;

/// <summary>Odd choices on purpose: calendar days, five who sign, two thirds by agency, no screening. The same acts, and not a line of code.</summary>
public sealed class AThirdProtocol
{
    internal static void OddChoices(JsonObject protocol)
    {
        protocol.Remove("screening");
        var stages = protocol["stages"]!.AsArray();
        foreach (var gone in stages.Where(stage => (string?)stage!["key"] is "screening" or "not-met").ToList()) stages.Remove(gone);
        stages[0]!["next"] = new JsonArray("notification");
        foreach (var clock in protocol["clocks"]!.AsArray().Where(clock => (string?)clock!["unit"] == "working days" && (int)clock["offset"]! > 0)) clock!["unit"] = "calendar days";
        protocol["signOff"]!["signatories"] = new JsonArray("dsp-local-authority", "dsp-icb", "dsp-police", "deputy-local-authority", "deputy-police");
        protocol["panel"]!["majority"]!["kind"] = "two-thirds";
        protocol["panel"]!["majority"]!["weight"] = "one-per-agency";
    }

    [Fact, Trait("Rule", "PLT-41"), Trait("Rule", "BYD-02"), Trait("Rule", "REV-44"), Trait("Rule", "REV-46"), Trait("Rule", "HRD-21"), Trait("Rule", "REV-22")]
    public async Task Calendar_days_five_signatures_two_thirds_by_agency_and_no_screening_pass_the_same_acts()
    {
        await using var partnership = await FilledDemonstration.WithPeople(new(2026, 11, 25));
        await partnership.Publish(ChangedProfile.Of(Shipped.TowerHamlets, 2, OddChoices).Whole);

        var reference = await partnership.Tell(story => ToTheEnd.Told(story));

        var about = await partnership.Read(db => db.Cases.SingleAsync(one => one.Reference == reference));
        Assert.Equal((2, CaseStage.Concluded), (about.ProtocolVersion, about.Stage));
        Assert.Equal(CaseStage.Notification, about.Stages.MinBy(stage => stage.At)!.Stage);
        var notified = about.Happened(CaseEvent.Notified)!.On;
        Assert.Equal([notified.AddDays(8), notified.AddDays(10), notified.AddDays(15)],
            new[] { CaseEvent.ChecksReturned, CaseEvent.PanelHeld, CaseEvent.DecisionSent }.Select(ends => about.ClockTo(ends)!.FirstDueOn));
        var sheet = await partnership.Read(db => db.DecisionSheets.SingleAsync(one => one.CaseId == about.Id));
        Assert.Equal(6, sheet.Rounds.Single().Signatures.Count);
        var motion = await partnership.Read(async db => (await db.Panels.SingleAsync(panel => panel.CaseId == about.Id)).Motions.Single());
        Assert.Equal(Shipped.TowerHamlets.Protocol.Panel.Core.Select(seat => seat.Agency).Distinct().Count(), motion.VotesFor);
    }

    [Fact, Trait("Rule", "HRD-06"), Trait("Rule", "PLT-41")]
    public async Task A_case_that_runs_stays_on_the_version_it_began_with()
    {
        await using var partnership = await FilledDemonstration.WithPeople(new(2026, 11, 25));
        string reference = "";
        await partnership.Tell(async story => { await Partnership.Reviews.Demonstration.TellingScreening.IsNotified(story, 3); reference = story.Reference; });
        var before = await Dates();

        await partnership.Publish(ChangedProfile.Of(Shipped.TowerHamlets, 2, OddChoices).Whole);

        Assert.Equal(before, await Dates());
        Assert.Equal(1, await partnership.Read(db => db.Cases.Where(one => one.Reference == reference).Select(one => one.ProtocolVersion).SingleAsync()));

        async Task<string> Dates() => string.Join(' ', (await partnership.Read(db => db.Cases.SingleAsync(one => one.Reference == reference))).Clocks.OrderBy(clock => clock.Key, StringComparer.Ordinal).Select(clock => $"{clock.Key}={clock.DueOn:O}"));
    }
}
