using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Home;
using Partnership.Platform.Persistence;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Referrals.MyReferrals;

/// <summary>The referrals somebody sent, is the safeguarding lead for, or is copied into: reference and status only.</summary>
internal sealed record MyReferrals : IQuery<IReadOnlyList<MyReferral>>;

internal sealed record MyReferral(string Reference, DateTimeOffset ReceivedAt, CaseStage Stage, bool IsMine, bool WaitsForMe, bool WaitsForLead)
{
    public string? ToDo => WaitsForMe ? "Answer our question" : WaitsForLead ? "Endorse or comment" : null;
}

internal sealed class AnswerMyReferrals(Reading<ReviewsDbContext> reading, ICurrentActor current) : IRequestHandler<MyReferrals, IReadOnlyList<MyReferral>>
{
    public async Task<IReadOnlyList<MyReferral>> Handle(MyReferrals request, CancellationToken cancellationToken) => await TheirReferrals.Of(reading.Db, current.Actor, cancellationToken);
}

internal static class TheirReferrals
{
    public static async Task<IReadOnlyList<MyReferral>> Of(ReviewsDbContext db, Actor actor, CancellationToken ct)
    {
        var found = await db.Referrals.OfTheirs(actor, db.Cases)
            .Join(db.Cases, referral => referral.CaseId, one => one.Id, (referral, one) => new { Referral = referral, one.Reference, one.Stage })
            .OrderByDescending(one => one.Referral.ReceivedAt).Take(200).ToListAsync(ct);
        return [.. found.Select(one => new MyReferral(one.Reference, one.Referral.ReceivedAt, one.Stage, one.Referral.Referrer == actor.Person,
            one.Referral.Referrer == actor.Person && one.Referral.OpenQuery is not null,
            one.Referral is { LeadIsAsked: true, LeadView: null } && actor.Roles.Any(role => role.Agency == one.Referral.Agency && role.Gives.Contains(AccessRole.AgencySafeguardingLead))))];
    }
}

/// <summary>What waits for a referrer or their lead, on their home page.</summary>
internal sealed class ReferralsToDo(Reading<ReviewsDbContext> reading) : IKnowWhatToDo
{
    public async Task<IReadOnlyList<ToDo>> For(Actor actor, CancellationToken ct) =>
        [.. (await TheirReferrals.Of(reading.Db, actor, ct)).Where(one => one.ToDo is not null)
            .Select(one => new ToDo(one.WaitsForMe ? $"Answer the question about your referral {one.Reference}" : $"Endorse or comment on the referral {one.Reference} of your agency", $"/my-referrals/{one.Reference}", null))];
}
