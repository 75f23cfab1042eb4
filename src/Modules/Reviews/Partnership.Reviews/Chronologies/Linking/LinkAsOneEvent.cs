using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Chronologies.Merging;
using Partnership.Reviews.Chronologies.Reading;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Chronologies.Linking;

/// <summary>An officer says that entries of several agencies tell of one event, and whether their accounts agree (BYD-05). All of them are kept.</summary>
[RefusedWhen("chronology_event_entry_pkey", LinkedMeanwhile, Field = nameof(Entries))]
internal sealed record LinkAsOneEvent(string Reference, IReadOnlyList<Guid> Entries, Accounts? Accounts, string? WhatDiffers, Guid IdempotencyKey) : ICommand<Outcome<Guid>>, IOnce
{
    public const string LinkedMeanwhile = "Somebody else has linked one of these entries since you opened this page. Look at it again.";
}

internal sealed class LinkAsOneEventHandler(ReviewsDbContext db, IAct act, Vault vault, Installation installation, TimeProvider clock) : IRequestHandler<LinkAsOneEvent, Outcome<Guid>>
{
    public async Task<Outcome<Guid>> Handle(LinkAsOneEvent command, CancellationToken cancellationToken)
    {
        if (await db.CaseOf(command.Reference, act, cancellationToken) is not { } about || await vault.Enter(about.Id, "linked entries of the chronology", cancellationToken) is not { } open) return Outcome<Guid>.NotFound;
        var parts = await Gathering.Of(db, about.Id, open, installation.Profile, sharedOnly: false, cancellationToken);
        var chosen = parts.Entries.Where(one => command.Entries.Contains(one.Id)).ToList();
        List<Refusal> wrong = [.. WhatIsSaid.WrongWith(command.Accounts, command.WhatDiffers)];
        if (chosen.Select(one => one.Agency).Distinct().Count() < 2) wrong.Insert(0, new(nameof(command.Entries), "Choose entries of at least two agencies"));
        if (parts.Links.Any(link => link.Entries.Any(entry => command.Entries.Contains(entry)))) wrong.Insert(0, new(nameof(command.Entries), LinkAsOneEvent.LinkedMeanwhile));
        if (wrong.Count > 0) return Outcome<Guid>.Refused(wrong);

        await Forget(parts, [.. chosen.Select(one => one.Id)], cancellationToken);
        var linked = ChronologyEvent.Of(ChronologyPartId.New(clock), about.Id, chosen.Select(one => one.Id));
        var accounts = command.Accounts ?? Accounts.NotSaid;
        linked.Say(accounts, await vault.Seal(about.Id, linked.Id, WhatIsSaid.Of(accounts, command.WhatDiffers, null), cancellationToken));
        db.Add(linked);
        act.Record(AuditStream.Case(about.Id), $"linked {chosen.Count} entries of the chronology as one event: {accounts.InWords()}");
        return linked.Id;
    }

    /// <summary>A link of which one entry is left, because an agency took out the others, is none any more, and must not keep that one from another. Only those gathered here: what somebody else links meanwhile stays.</summary>
    private async Task Forget(ChronologyParts parts, HashSet<Guid> chosen, CancellationToken ct)
    {
        var spent = db.ChronologyEvents.Local.Where(one => parts.Links.All(link => link.Id != one.Id) && one.Entries.Any(linked => chosen.Contains(linked.Entry))).ToList();
        if (spent.Count == 0) return;
        db.RemoveRange(spent);
        await db.SaveChangesAsync(ct);
    }
}

internal static class WhatIsSaid
{
    private const int Most = 2_000;

    public static IEnumerable<Refusal> WrongWith(Accounts? accounts, string? whatDiffers)
    {
        if (accounts is null) yield return new(nameof(LinkAsOneEvent.Accounts), "Say whether the accounts agree");
        if (accounts == Accounts.Differ && string.IsNullOrWhiteSpace(whatDiffers)) yield return new(nameof(LinkAsOneEvent.WhatDiffers), "Say what differs");
        if (whatDiffers?.Length > Most) yield return new(nameof(LinkAsOneEvent.WhatDiffers), $"What differs must be {Most:N0} characters or fewer");
    }

    public static EventContent Of(Accounts accounts, string? whatDiffers, Settlement? settled) => new(accounts == Accounts.Differ ? whatDiffers?.Trim() : null, accounts == Accounts.Differ ? settled : null);

    public static string InWords(this Accounts accounts) => accounts switch
    {
        Accounts.Agree => "accounts agree",
        Accounts.Differ => "accounts differ",
        _ => "not said yet whether accounts agree",
    };
}
