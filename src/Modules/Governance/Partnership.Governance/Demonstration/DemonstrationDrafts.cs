using System.Text.Json.Nodes;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Contracts;
using Partnership.Governance.Persistence;
using Partnership.Governance.Profiles.Drafts.StartADraft;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Demonstration;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Demonstration;

/// <summary>Two proposed versions of the profile: one that could be published, and one that can't yet.</summary>
internal sealed class DemonstrationDrafts(PastActs past, IMediator mediator, Reading<GovernanceDbContext> reading, Installation installation, TimeProvider clock) : IDemonstration
{
    public int Order => 60;

    public async Task Seed(CancellationToken ct)
    {
        if (await reading.Db.ProfileDrafts.AnyAsync(ct) || await Officer(ct) is not { } officer) return;
        await Start("Two working days between panels", protocol => protocol["panel"]?["backToBack"]?.AsObject()["workingDays"] = 2, officer, ct);
        await Start("More members for a quorum", protocol => protocol["panel"]?["quorum"]?.AsObject()["atLeast"] = 12, officer, ct);
    }

    private async Task Start(string title, Action<JsonNode> change, Actor officer, CancellationToken ct)
    {
        if (await installation.BodyOf(installation.Version, ct) is not { } body || body["protocol"] is not { } protocol) return;
        change(protocol);
        await past.Do(new StartADraft(title, StartFrom.Text, null, null, body.ToJsonString(), Guid.CreateVersion7(clock.GetUtcNow())), officer, ct);
    }

    private async Task<Actor?> Officer(CancellationToken ct)
    {
        var today = London.Today(clock);
        var holder = (await mediator.Send(new WhoMayActAs(AccessRole.Coordinator, today), ct)).FirstOrDefault(one => one.OnBehalfOf is null);
        return holder is null ? null : new(ActorKind.Person, holder.Person, holder.Name, holder.Agency, await mediator.Send(new RolesHeldOn(holder.Person, today), ct));
    }
}
