using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Acts;
using Partnership.Platform.Files;
using Partnership.Platform.Persistence;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Referrals.FollowUp;

/// <summary>Where a referral stands, for whoever sent it; null when it is not theirs.</summary>
internal sealed record ReferralStatus(ReferralId Id) : IQuery<ReferralStatusView?>;

internal sealed record ReferralStatusView(ReferralId Id, string Reference, DateTimeOffset ReceivedAt, CaseStage Stage, OpenQuestion? Question, IReadOnlyList<DateTimeOffset> Answered)
{
    /// <summary>The names of the files that came with it, as far as they were kept.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];
}

/// <summary>A question that waits for an answer.</summary>
internal sealed record OpenQuestion(QueryId Id, DateTimeOffset AskedAt, string Words);

internal sealed class AnswerReferralStatus(Reading<ReviewsDbContext> reading, Vault vault, StoredFiles stored, Act act) : IRequestHandler<ReferralStatus, ReferralStatusView?>
{
    public async Task<ReferralStatusView?> Handle(ReferralStatus request, CancellationToken cancellationToken)
    {
        var db = reading.Db;
        var found = await db.Referrals.Where(referral => referral.Id == request.Id).OfTheirs(act.Actor, db.Cases)
            .Join(db.Cases, referral => referral.CaseId, one => one.Id, (referral, one) => new { Referral = referral, one.Reference, one.Stage }).SingleOrDefaultAsync(cancellationToken);
        if (found is null) return null;
        var referral = found.Referral;
        OpenQuestion? question = null;
        IReadOnlyList<string> names = [];
        var files = await db.CaseFiles.Where(file => file.ReferralId == referral.Id).Select(file => file.Id).ToListAsync(cancellationToken);
        var asked = referral.OpenQuery;
        if (asked is not null || files.Count > 0)
        {
            if (await vault.Enter(referral.CaseId, ReferralDoorOfItsOwn.Part(referral.Id), asked is null ? "looked at which files came with the referral" : "read the question to the referrer", cancellationToken) is not { } open) return null;
            if (asked is { Question: { } closed }) question = new(asked.Id, asked.AskedAt, open.Open(asked.Id.Value, closed).Words);
            if (files.Count > 0) names = [.. (await stored.Of(open, cancellationToken)).Where(file => files.Contains(new(file.Id)) && file.State != FileState.Infected).Select(file => file.Name)];
        }
        return new(referral.Id, found.Reference, referral.ReceivedAt, found.Stage, question, [.. referral.Queries.Select(query => query.AnsweredAt).OfType<DateTimeOffset>()]) { Files = names };
    }
}
