using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Protocols;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Screening.LetterToTheReferrer;

/// <summary>The letter with its words, through the vault; null where the case is not the reader's.</summary>
internal sealed record ReadLetter(CaseId Case, CaseStage Stage) : IQuery<LetterView?>;

/// <param name="WhyNot">Why nothing can be written; null where it can.</param>
/// <param name="Asked">What was asked for: by when, and when it was done.</param>
internal sealed record LetterView(string? WhyNot, Addressee? To, DecisionFollowUp? Asked, DecisionLetter? Letter, LetterWords? Words);

internal sealed class AnswerReadLetter(Reading<ReviewsDbContext> reading, Vault vault, ICurrentActor current) : IRequestHandler<ReadLetter, LetterView?>
{
    public async Task<LetterView?> Handle(ReadLetter request, CancellationToken cancellationToken)
    {
        if (!current.Actor.IsOfficer) return null;
        var db = reading.Db;
        var decision = await db.ThresholdDecisions.Where(one => one.CaseId == request.Case).OrderByDescending(one => one.RecordedAt).FirstOrDefaultAsync(cancellationToken);
        var whyNot = decision is null ? "No decision has been recorded yet: nothing goes with it." : LetterAtHand.WhyNot(request.Stage, decision);
        if (decision is null || whyNot is not null) return new(whyNot, null, null, null, null);
        if (await vault.Enter(request.Case, "read the letter to the referrer", cancellationToken) is not { } open) return null;

        var referral = await db.Referrals.Where(one => one.CaseId == request.Case).OrderBy(one => one.RecordedAt).FirstOrDefaultAsync(cancellationToken);
        var letter = await db.DecisionLetters.SingleOrDefaultAsync(one => one.DecisionId == decision.Id, cancellationToken);
        return new(null, referral?.Content is { } content ? new(referral, open.Open(referral.Id.Value, content).Referrer) : null,
            decision.FollowUps.First(one => one.Kind == FollowUp.Letter), letter, letter?.Words is { } words ? open.Open(letter.Id.Value, words) : null);
    }
}
