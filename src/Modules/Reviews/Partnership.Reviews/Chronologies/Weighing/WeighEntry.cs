using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Chronologies.Reading;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Chronologies.Weighing;

/// <summary>An officer chooses how much an entry matters to the whole. What the agency wrote, and how it weighed it, stays.</summary>
/// <param name="Seen">What stood there when the page was opened.</param>
[RefusedWhen("chronology_weight_pkey", "Somebody else has weighed this entry just now. Choose again if you still want to.", Field = nameof(Significance))]
internal sealed record WeighEntry(string Reference, Guid Entry, Significance Seen, Significance? Significance) : ICommand;

internal sealed class WeighEntryHandler(ReviewsDbContext db, IAct act, Vault vault, Installation installation) : IRequestHandler<WeighEntry, Outcome>
{
    public async Task<Outcome> Handle(WeighEntry command, CancellationToken cancellationToken)
    {
        if (await db.CaseOf(command.Reference, act, cancellationToken) is not { } about || await vault.Enter(about.Id, "weighed an entry of the chronology", cancellationToken) is not { } open) return Outcome.NotFound;
        var parts = await Gathering.Of(db, about.Id, open, installation.Profile, sharedOnly: false, cancellationToken);
        if (parts.Entries.FirstOrDefault(one => one.Id == command.Entry) is not { } entry) return Outcome.NotFound;
        if (command.Significance is not { } chosen) return Outcome.Refused("Choose how much it matters", nameof(command.Significance));
        if (entry.Significance != command.Seen) return Outcome.Refused($"Somebody else has weighed this entry as “{entry.Significance.InWords()}” since you opened it. Choose again if you still want to.", nameof(command.Significance));

        var weight = await db.ChronologyWeights.SingleOrDefaultAsync(one => one.Entry == entry.Id, cancellationToken);
        if (weight is null) db.Add(new ChronologyWeight(entry.Id, about.Id, chosen));
        else weight.Becomes(chosen);
        act.Record(AuditStream.Case(about.Id), $"weighed an entry of the chronology as “{chosen.InWords()}”");
        return Outcome.Done;
    }
}
