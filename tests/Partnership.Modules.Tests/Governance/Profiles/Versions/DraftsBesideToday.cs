using System.Net;
using Partnership.Kernel.Identity;
using Partnership.Modules.Tests.Governance.Profiles.Drafts;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Governance.Profiles.Versions;

/// <summary>A draft and what it does, before and after it is published.</summary>
public sealed class DraftsBesideToday(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "PLT-42"), Trait("Rule", "PLT-41")]
    public async Task A_draft_is_walked_through_on_a_sample_case_and_once_published_both_versions_can_be_read()
    {
        var draft = await host.Draft("A shorter time");
        Assert.True((await host.Change(draft, await host.Place(draft, "protocol.clocks", "panel"), Actors.Coordinator, ("offset", ["9"]))).Succeeded);
        using var manager = Visitor(Actors.BusinessManager);
        Assert.Contains("A shorter time", (await manager.Open("/profile")).Text);
        await manager.Open($"/profile/drafts/{draft}/sample-case?Sample.Referred=2026-03-30");
        Assert.Contains("Wednesday 15 April 2026", manager.Text);
        Assert.Contains("1 working day earlier", manager.Text);
        Assert.Contains("1 working day earlier", (await manager.Open($"/profile/drafts/{draft}/publish")).Text);

        Assert.True((await host.Publish(draft)).Succeeded);
        await manager.Open("/protocol");
        Assert.Contains("version 2, since 23 November 2026", manager.Text);
        await manager.Open("/protocol/1");
        Assert.Contains("Cases that began with it follow it to their end.", manager.Text);
        await manager.Open("/protocol/compare");
        Assert.Contains("1 difference", manager.Text);
        Assert.Contains("Agreed by the Executive", (await manager.Open("/profile")).Text);
    }

    [Fact, Trait("Rule", "PLT-43"), Trait("Rule", "HRD-06")]
    public async Task A_draft_can_not_reword_what_steps_were_judged_by()
    {
        var draft = await host.Draft("Other words");
        Assert.True((await host.Change(draft, await host.Place(draft, "law.texts", "physical"), Actors.Coordinator, ("words", ["Physical health counts."]))).Succeeded);
        Assert.Contains((await host.Show(draft)).Problems, one => one.Reason.Contains("steps were judged by it as it stands"));
        Assert.False((await host.Publish(draft)).Succeeded);
        using var manager = Visitor(Actors.BusinessManager);
        Assert.Contains("has problems", (await manager.Open($"/profile/drafts/{draft}/sample-case")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.Open("/profile/drafts/0193a000-0000-7000-8000-00000000dead/sample-case")).Status);
    }

    private Visitor Visitor(Actor actor) => new(host.ClientOf(actor));
}
