using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Modules.Tests.Profiles;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Protocols;

[Trait("Rule", "HRD-06")]
public sealed class MovingACase(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task The_page_says_what_moves_and_the_case_goes_on_by_the_other_version_with_the_dates_it_had_kept()
    {
        var made = await host.CaseAtRapidReview();
        var panel = (await Case(made)).ClockTo(CaseEvent.PanelHeld)!.DueOn;
        var version = await Publish(protocol => Clock(protocol, "panel")["offset"] = 9);

        using var officer = await new Visitor(host.ClientOf(Actors.Coordinator)).Open($"/cases/{made.Reference}");
        await officer.Follow("The protocol of this case, version 1");
        await officer.Open($"/cases/{made.Reference}/protocol?version={version}");
        var earlier = host.Services.GetRequiredService<Installation>().Calendar.PreviousWorkingDay(panel);
        Assert.Contains($"Rapid Review Panel held {Kernel.Words.Dates.WithDay(panel)} {Kernel.Words.Dates.WithDay(earlier)}", officer.Text, StringComparison.Ordinal);
        await officer.Press($"Move the case to version {version}");
        Assert.Equal(["Say why, without naming anybody of the family.", "Tick that you have looked at what changes."], officer.Errors);
        await officer.Press($"Move the case to version {version}", ("Input.Why", "The Board asked for it"), ("Input.HasLooked", "true"));

        Assert.Empty(officer.Errors);
        var about = await Case(made);
        var moved = about.ClockTo(CaseEvent.PanelHeld)!;
        Assert.Equal((version, earlier, panel), (about.ProtocolVersion, moved.DueOn, moved.FirstDueOn));
        Assert.Contains("The Board asked for it", Assert.Single(moved.Changes).Why, StringComparison.Ordinal);
        Assert.Contains($"moved the case from version 1 of the protocol to version {version}", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_being_screened_can_not_go_on_by_a_version_without_a_screening()
    {
        var made = await host.CaseInScreening();
        var version = await Publish(AThirdProtocol.OddChoices);
        Assert.Contains($"and version {version} has nothing of the kind", await Refused(made, version), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vote_that_is_open_is_counted_by_the_rules_it_began_with()
    {
        var version = await Publish(protocol => protocol["panel"]!["majority"]!["kind"] = "two-thirds");
        var voting = await host.CaseWithVotingOpen();
        Assert.Contains("The panel is voting", await Refused(voting, version), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_that_was_sent_for_signing_is_signed_by_the_rules_it_was_sent_with()
    {
        var version = await Publish(protocol => protocol["signOff"]!["signatories"]!.AsArray().Add("deputy-police"));
        Assert.Contains("signed by the version it was sent with", await Refused(await host.CaseAtSigning(), version), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_agencies_were_asked_is_never_lost_from_sight()
    {
        var made = await host.CaseAtRapidReview();
        await host.Do(new Partnership.Reviews.AgencyChecks.ChoosingAgencies.ChooseAgencies(made.Reference, ["housing"], London.Today(host.Clock).AddDays(9), new("About the child"), new("To find out", "Public task"), host.Key()));
        var version = await Publish(protocol => protocol["checkForm"]!["sections"]![1]!["questions"]!.AsArray().RemoveAt(0));
        Assert.Contains("their answers would be lost from sight", await Refused(made, version), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deadline_that_one_version_leaves_out_counts_again_by_the_next_and_asks_for_what_that_one_says()
    {
        var made = await host.CaseAtRapidReview();
        var without = await Publish(protocol => protocol["clocks"]!.AsArray().Remove(Clock(protocol, "agency-checks")));
        var otherwise = await Publish(protocol => { Clock(protocol, "agency-checks")["ends"] = "checks-asked"; Clock(protocol, "agency-checks")["title"] = "Agencies asked"; });
        var due = (await Case(made)).Clock("agency-checks")!.DueOn;

        await Move(without);
        Assert.False((await Case(made)).Clock("agency-checks")!.Runs);
        await Move(otherwise);

        var clock = (await Case(made)).Clock("agency-checks")!;
        Assert.Equal((true, "Agencies asked", CaseEvent.ChecksAsked, due), (clock.Runs, clock.Title, clock.Ends, clock.DueOn));

        Task Move(int version) => host.Do(new Partnership.Reviews.Cases.MoveToAnotherProtocol.MoveToAnotherProtocol(made.Reference, version, "To try", true, host.Key()));
    }

    private async Task<string> Refused(TestCase made, int version)
    {
        var moved = await host.Send(new Partnership.Reviews.Cases.MoveToAnotherProtocol.MoveToAnotherProtocol(made.Reference, version, "To try", true, host.Key()), Actors.Coordinator);
        Assert.False(moved.Succeeded);
        Assert.NotEqual(version, (await Case(made)).ProtocolVersion);
        return string.Join(" ", moved.Refusals.Select(one => one.Words));
    }

    /// <summary>Publishes a changed protocol and puts the first version's copy back, so that new cases of the other tests begin as before.</summary>
    private async Task<int> Publish(Action<JsonObject> change)
    {
        var installation = host.Services.GetRequiredService<Installation>();
        var version = installation.Protocols.Max(one => one.Version) + 1;
        var changed = ChangedProfile.Of(Shipped.TowerHamlets, version, change).Whole;
        await host.InAct(async services =>
        {
            var act = services.GetRequiredService<Act>();
            await act.KeepAsync(changed, installation.Version, "A test", default);
            await act.KeepAsync(Shipped.TowerHamlets, installation.Version + 1, "A test", default);
            act.Record(AuditStream.Of("profile", "tower-hamlets"), "published a version of a test");
            return Outcome<bool>.Of(true);
        });
        await installation.Refresh();
        return version;
    }

    private static JsonNode Clock(JsonObject protocol, string key) => protocol["clocks"]!.AsArray().Single(clock => (string?)clock!["key"] == key)!;

    private Task<Case> Case(TestCase made) => host.InScope(Actors.Coordinator, services => services.GetRequiredService<Reading<ReviewsDbContext>>().Db.Cases.SingleAsync(one => one.Reference == made.Reference));
}
