using Partnership.Kernel.Acts;
using Partnership.Kernel.PersonalData;
using Partnership.Kernel.Time;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Cases;

namespace Partnership.Reviews.DecisionSheets.Revising;

/// <summary>A sheet that was sent comes back to be written again: signatures to it are void, and those who gave them are told (HRD-22, PLT-13).</summary>
internal sealed class TakingBack(IAct act, Vault vault)
{
    /// <param name="step">The sheet's own step back: <see cref="DecisionSheet.Revise"/>, or <see cref="DecisionSheet.TakeBack"/> where no partner is asked.</param>
    public async Task<Outcome> Of(SheetAtHand hand, string why, Func<Sealed<RevisionWhy>, DateTimeOffset, Outcome> step, CancellationToken ct)
    {
        var about = hand.About;
        if (hand.Sheet.Current is not { } round) return Outcome.Done;
        var back = step(await vault.Seal(about.Id, round.Id, new RevisionWhy(why), ct), act.At);
        if (!back.Succeeded) return back;
        var taken = about.Take(CaseStep.SheetRevised, act.At, London.DateOf(act.At));
        if (!taken.Succeeded) return taken;

        var signed = round.Signatures;
        foreach (var signature in signed.DistinctBy(one => one.Person)) act.Publish(SheetMails.Voided(signature.Person, about.Reference), AuditStream.Case(about.Id));
        act.Record(AuditStream.Case(about.Id), $"took the decision sheet back to change it; {Counts.Of(signed.Count, "signature")} of round {round.Number} {(signed.Count == 1 ? "is" : "are")} void");
        return Outcome.Done;
    }
}
