using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Governance.Profiles.Drafts;
using Partnership.Governance.Profiles.Drafts.PublishADraft;
using Partnership.Governance.Profiles.Drafts.TakeAwayAPart;
using Partnership.Governance.Profiles.Drafts.UseInPlaceOf;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Protocols;
using Partnership.Platform.Profiles;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Governance.Profiles.Drafts;

/// <summary>A protocol of their own, made by staff on pages alone: copy, change, check, publish.</summary>
public sealed class AThirdProtocol(TestHost host) : IClassFixture<TestHost>
{
    private Installation Installation => host.Services.GetRequiredService<Installation>();

    [Fact, Trait("Rule", "PLT-41"), Trait("Rule", "PLT-42"), Trait("Rule", "HRD-03"), Trait("Rule", "HRD-06")]
    public async Task It_is_copied_changed_checked_and_published_and_running_cases_keep_theirs()
    {
        var running = await host.ReferredCase();
        var was = Installation.Protocol;
        await host.Give(await host.Colleague("Gina Practice", "icb"), "panel-member", new(2026, 11, 1), agency: "icb");
        var next = Installation.Version + 1;

        using var visitor = new Visitor(host.ClientOf(Actors.BusinessManager));
        await visitor.Open("/profile/drafts/start");
        await visitor.Press("Start the draft", ("Input.Title", "Our own protocol"), ("Input.From", "Today"));
        var draft = visitor.Address;

        await Change("protocol", "Save in the draft", ("Input.title", "Our own protocol"));
        await Change($"protocol.clocks.{At(was.Clocks, one => one.Key == "cdop-referral")}", "Save in the draft", ("Input.offset", "8"), ("Input.unit", "calendar days"));
        await Change("protocol.checkForm.sections.0.questions.0", "Save in the draft", ("Input.title", "What did you know, and when?"));
        await Change("protocol.stages.4", "Save in the draft", ("Input.who", "panel-member"));
        await visitor.Open($"{draft}/add?at=protocol.panel.core");
        await visitor.Press("Add to the draft", ("Input.role", "panel-member"), ("Input.agency", "icb"), ("Input.for", "General practice"));
        await visitor.Open($"{draft}/add?at=protocol.referralForm.declarations");
        await visitor.Press("Add to the draft", ("Input.words", "I have told the family"), ("Input.namesAPerson", "false"), ("Input.assumed", "true"), ("Input.reason", "Agreed locally"));

        await visitor.Open($"{draft}/check");
        Assert.True(visitor.Text.Contains("No problem was found", StringComparison.Ordinal), visitor.Text);
        await visitor.Follow("Go on to publish");
        await visitor.Press($"Publish version {next}");
        Assert.Equal(["Say why this version is published.", "Tick that you have looked at what changes."], visitor.Errors);
        await visitor.Press($"Publish version {next}", ("Input.Reason", "Agreed on pages"), ("Input.Looked", "true"));
        Assert.Contains("Published. Cases that begin from now on follow it", visitor.Text);

        await Installation.Refresh();
        var now = Installation.Protocol;
        Assert.Equal((next, was.Version + 1, "Our own protocol"), (Installation.Version, now.Version, now.Title));
        Assert.Equal((8, TimeUnit.CalendarDays), (now.Clock("cdop-referral")!.Offset, now.Clock("cdop-referral")!.Unit));
        Assert.Equal("What did you know, and when?", now.CheckForm.Sections[0].Questions[0].Title);
        Assert.Contains(now.Panel.Core, seat => seat is { Role: "panel-member", For: "General practice" });
        Assert.Contains(now.ReferralForm.Declarations, one => one is { Key: "i-have-told-the-family", Assumed: true });

        await using var version = host.Database.CreateCommand("select protocol_version from reviews.review_case where id = $1");
        version.Parameters.Add(new() { Value = running.Id.Value });
        Assert.Equal(was.Version, await version.ExecuteScalarAsync());
        Assert.Equal((1, TimeUnit.Weeks), (Installation.ProtocolOf(was.Version).Clock("cdop-referral")!.Offset, Installation.ProtocolOf(was.Version).Clock("cdop-referral")!.Unit));
        Assert.Equal($"1:published version {next} of the profile from the draft “Our own protocol”, with version {now.Version} of the protocol:Agreed on pages", await Published());

        async Task Change(string at, string button, params (string, string)[] typed)
        {
            await visitor.Open($"{draft}/part?at={at}");
            await visitor.Press(button, typed);
            Assert.Empty(visitor.Errors);
        }
    }

    [Fact, Trait("Rule", "PLT-41")]
    public async Task It_may_begin_as_the_protocol_of_another_partnership_whose_roles_are_then_found_missing()
    {
        using var visitor = new Visitor(host.ClientOf(Actors.Coordinator));
        await visitor.Open("/profile/drafts/start");
        await visitor.Press("Start the draft", ("Input.Title", "As in Tameside"), ("Input.From", "OtherProtocol"), ("Input.Other", "tameside"));
        Assert.Contains("keep this draft from being published", visitor.Text);
        await visitor.Follow("See what is wrong and where");
        Assert.Contains("there is no role", visitor.Text);
        Assert.Contains("Which role is meant by “business-manager”?", visitor.Text);

        var before = (await Missing()).Count;
        await visitor.Press("Put it in everywhere for business-manager");
        Assert.Equal("Choose what is meant by “business-manager”.", Assert.Single(visitor.Errors));
        await visitor.Press("Put it in everywhere for business-manager", ("Instead", "strategy-manager"));
        Assert.DoesNotContain("“business-manager”", visitor.Text);
        Assert.Equal(before - 1, (await Missing()).Count);

        async Task<IReadOnlyList<MissingKey>> Missing() => MissingKey.In((await host.Show(Guid.Parse(visitor.Address.Split('/')[3]))).Body);
    }

    [Fact, Trait("Rule", "PLT-42"), Trait("Rule", "PLT-40")]
    public async Task The_agencies_and_roles_follow_and_a_role_somebody_holds_can_not_be_taken_away()
    {
        var draft = await host.Draft("Roles");
        var held = await host.Place(draft, "roles", "young-scrutineer-supervisor");
        await host.Give(await host.Colleague("Sara Supervisor", "business-unit"), "young-scrutineer-supervisor", new(2026, 11, 1));
        Assert.True((await host.Change(draft, await host.Place(draft, "agencies", "youth-justice"), Actors.Coordinator, ("name", ["Youth Justice and Young Adults"]))).Succeeded);
        Assert.True((await host.Change(draft, await host.Place(draft, "roles", "training-lead"), Actors.Coordinator, ("title", ["Learning lead"]))).Succeeded);
        Assert.True((await host.Publish(draft)).Succeeded);
        Assert.Equal("Youth Justice and Young Adults", await host.Read(db => db.Agencies.Where(one => one.Key == "youth-justice").Select(one => one.Name).SingleAsync()));
        Assert.Equal("Learning lead", await host.Read(db => db.Roles.Where(one => one.Key == "training-lead").Select(one => one.Title).SingleAsync()));

        var second = await host.Draft("Without the supervisor");
        var view = await host.Show(second);
        await host.Send(new TakeAwayAPart(second, view.Draft.Revision, held, host.Key()), Actors.Coordinator);
        var refused = await host.Publish(second);
        Assert.Contains(refused.Refusals, one => one.Words.EndsWith("can’t be taken away while Sara Supervisor holds it. End it first.", StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "PLT-42")]
    public async Task A_draft_that_changes_nothing_and_two_drafts_at_once_are_refused_with_words()
    {
        Assert.Contains("changes nothing", (await host.Publish(await host.Draft())).Refusals[0].Words);

        var (first, second) = (await host.Draft("First"), await host.Draft("Second"));
        Assert.True((await host.Change(first, "partnership", Actors.Coordinator, ("area", [$"Area {host.Key()}"]))).Succeeded);
        Assert.True((await host.Change(second, "partnership", Actors.Coordinator, ("area", [$"Area {host.Key()}"]))).Succeeded);
        var both = await Task.WhenAll(host.Publish(first), host.Publish(second));
        var refused = Assert.Single(both, one => !one.Succeeded).Refusals[0].Words;
        Assert.True(refused.Contains("was published after this draft was made", StringComparison.Ordinal) || refused.Contains("at the same moment", StringComparison.Ordinal), refused);
    }

    private async Task<string?> Published()
    {
        await using var read = host.Database.CreateCommand("""
            select (select count(*) from platform.outbox where kind = 'Governance.ProfilePublished' and body->>'Reason' = 'Agreed on pages') || ':' || (body::jsonb ->> 'sentence') || ':' || (body::jsonb ->> 'reason')
            from audit.entry where act = 'PublishADraft' and body like '%Our own protocol%'
            """);
        return await read.ExecuteScalarAsync() as string;
    }

    private static int At<T>(IReadOnlyList<T> list, Func<T, bool> which) => list.ToList().FindIndex(one => which(one));
}
