using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.DecisionSheets.Verifying;

/// <summary>Whether this fingerprint is that of a sheet of this case that was signed by all and stands (BYD-11). Answered to anybody; says nothing else.</summary>
internal sealed record VerifyFingerprint(string Reference, string Fingerprint) : IQuery<Verdict>;

internal enum Verdict
{
    /// <summary>Signed by all, countersigned, and intact.</summary>
    Valid,

    /// <summary>Anything else: unknown, not signed yet, replaced by a later version, or tampered with.</summary>
    NotValid,
}

internal sealed class AnswerVerifyFingerprint(Reading<ReviewsDbContext> reading, Vault vault, SheetVerification verification) : IRequestHandler<VerifyFingerprint, Verdict>
{
    public async Task<Verdict> Handle(VerifyFingerprint request, CancellationToken cancellationToken)
    {
        var sheet = await reading.Db.DecisionSheets
            .Where(one => one.State == SheetState.Countersigned && reading.Db.Cases.Any(about => about.Id == one.CaseId && about.Reference == request.Reference))
            .SingleOrDefaultAsync(cancellationToken);
        if (sheet is not { Current: { } round } || round.Fingerprint != request.Fingerprint) return Verdict.NotValid;
        var open = await vault.Enter(sheet.CaseId, FingerprintDoor.Part(request.Fingerprint), "checked the fingerprint of the decision sheet", cancellationToken);
        return open is not null && verification.Of(open, round).IsIntact ? Verdict.Valid : Verdict.NotValid;
    }
}
