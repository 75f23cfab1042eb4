using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Governance.Profiles.Drafts.StartADraft;
using Partnership.Platform.Profiles;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Governance.Profiles.Drafts;

[Trait("Rule", "HRD-06"), Trait("Rule", "PLT-42")]
public sealed class WhatRunningCasesNeed(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_role_that_a_running_cases_protocol_names_is_not_taken_away_under_it()
    {
        await host.SeatEverybody();
        await host.ReferredCase();
        var installation = host.Services.GetRequiredService<Installation>();
        var body = JsonSerializer.SerializeToNode(installation.Profile, ProfileJson.Options)!;
        // Nobody holds it, and the draft's own protocol and groups no longer name it.
        var seat = body["protocol"]!["panel"]!["core"]!.AsArray().Single(one => (string?)one!["role"] == "lead-named-nurse")!;
        seat["role"] = "panel-member";
        foreach (var group in body["groups"]!.AsArray())
            foreach (var member in group!["members"]!.AsArray().Where(one => (string?)one!["role"] == "lead-named-nurse").ToList()) member!["role"] = "panel-member";
        body["roles"]!.AsArray().Remove(body["roles"]!.AsArray().Single(one => (string?)one!["key"] == "lead-named-nurse"));
        await host.Seat(Actors.Person("panel-member", "A member of the panel", "barts-health", Kernel.Identity.AccessRole.PanelMember));
        var draft = (await host.Send(new StartADraft("Without the nurse", StartFrom.Text, null, null, body.ToJsonString(ProfileJson.Options), host.Key()), Actors.Coordinator)).Value;

        var published = await host.Publish(draft);

        Assert.Contains(published.Refusals, one => one.Words.EndsWith("can’t be taken away: cases that run by version 1 of the protocol still need it. Move them to another version first, or wait for their end.", StringComparison.Ordinal));
        await installation.Refresh();
        Assert.NotNull(installation.Profile.Role("lead-named-nurse"));
    }
}
