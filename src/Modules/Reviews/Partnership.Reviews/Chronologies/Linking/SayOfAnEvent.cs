using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Chronologies.Merging;
using Partnership.Reviews.Chronologies.Reading;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Chronologies.Linking;

/// <summary>Says anew whether the accounts of one event agree, and what differs. What was settled about other words is open again.</summary>
/// <param name="Seen">The event's number when the page was opened.</param>
internal sealed record SayOfAnEvent(string Reference, Guid Event, int Seen, Accounts? Accounts, string? WhatDiffers) : ICommand;

/// <summary>Settles what the panel works with where accounts differ: one agency's account, or all side by side. Every account stays readable.</summary>
/// <param name="WorksWith">An entry of the event; null when <paramref name="AllStand"/>.</param>
internal sealed record SettleDifference(string Reference, Guid Event, int Seen, Guid? WorksWith, bool AllStand, string? Why) : ICommand;

/// <summary>The entries tell of different events after all.</summary>
internal sealed record Unlink(string Reference, Guid Event, int Seen) : ICommand;

internal sealed class SayOfAnEventHandler(ReviewsDbContext db, IAct act, Vault vault)
    : IRequestHandler<SayOfAnEvent, Outcome>, IRequestHandler<SettleDifference, Outcome>, IRequestHandler<Unlink, Outcome>
{
    private const int MostOfAReason = 2_000;

    public async Task<Outcome> Handle(SayOfAnEvent command, CancellationToken cancellationToken)
    {
        var found = await Find(command.Reference, command.Event, command.Seen, cancellationToken);
        if (!found.Succeeded) return found;
        if (WhatIsSaid.WrongWith(command.Accounts, command.WhatDiffers).ToList() is { Count: > 0 } wrong) return Outcome.Refused(wrong);
        var (linked, was) = found.Value;
        var accounts = command.Accounts ?? Accounts.NotSaid;
        var content = WhatIsSaid.Of(accounts, command.WhatDiffers, was.Settled);
        if (content.WhatDiffers != was.WhatDiffers) content = content with { Settled = null };
        linked.Say(accounts, await vault.Seal(linked.CaseId, linked.Id, content, cancellationToken));
        act.Record(AuditStream.Case(linked.CaseId), $"said of one event of the chronology: {accounts.InWords()}");
        return Outcome.Done;
    }

    public async Task<Outcome> Handle(SettleDifference command, CancellationToken cancellationToken)
    {
        var found = await Find(command.Reference, command.Event, command.Seen, cancellationToken);
        if (!found.Succeeded) return found;
        var (linked, was) = found.Value;
        if (was.Accounts != Accounts.Differ) return Outcome.Refused("These accounts don’t differ, so there is nothing to settle.");
        List<Refusal> wrong = [];
        if (!command.AllStand && !was.Entries.Contains(command.WorksWith ?? default)) wrong.Add(new(nameof(command.WorksWith), "Choose which account the panel works with"));
        if (string.IsNullOrWhiteSpace(command.Why)) wrong.Add(new(nameof(command.Why), "Say why"));
        if (command.Why?.Length > MostOfAReason) wrong.Add(new(nameof(command.Why), $"The reason must be {MostOfAReason:N0} characters or fewer"));
        if (wrong.Count > 0) return Outcome.Refused(wrong);

        var settled = new Settlement(command.AllStand ? null : command.WorksWith, command.Why?.Trim() ?? "", act.Actor.Name, act.At);
        linked.Say(Accounts.Differ, await vault.Seal(linked.CaseId, linked.Id, new EventContent(was.WhatDiffers, settled), cancellationToken));
        act.Record(AuditStream.Case(linked.CaseId), $"settled where accounts differ in the chronology: {(command.AllStand ? "all accounts stand" : "the panel works with one of them")}");
        return Outcome.Done;
    }

    public async Task<Outcome> Handle(Unlink command, CancellationToken cancellationToken)
    {
        var found = await Find(command.Reference, command.Event, command.Seen, cancellationToken);
        if (!found.Succeeded) return found;
        db.Remove(found.Value.Linked);
        act.Record(AuditStream.Case(found.Value.Linked.CaseId), $"took apart {found.Value.Linked.Entries.Count} entries of the chronology that were linked as one event");
        return Outcome.Done;
    }

    private async Task<Outcome<(ChronologyEvent Linked, SameEvent Was)>> Find(string reference, Guid id, int seen, CancellationToken ct)
    {
        if (await db.CaseOf(reference, act, ct) is not { } about || await db.ChronologyEvents.SingleOrDefaultAsync(one => one.Id == id && one.CaseId == about.Id, ct) is not { } linked
            || await vault.Enter(about.Id, "read an event of the chronology", ct) is not { } open || Gathering.Link(linked, open) is not { } was) return Outcome<(ChronologyEvent, SameEvent)>.NotFound;
        return linked.Number == seen ? (linked, was) : Outcome<(ChronologyEvent, SameEvent)>.Refused("Somebody else has said something of this event since you opened it. Nothing of yours was saved over it: read what it says now, then try again.");
    }
}
