using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Audit;
using Partnership.Platform.Home;
using Partnership.Platform.Persistence;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Cases.ReadReferral;
using Partnership.Reviews.Persistence;
using Partnership.Reviews.Referrals.AskTheReferrer;

namespace Partnership.Reviews.Home;

/// <summary>Tells each officer that a referrer has answered, until they have read it or the decision is recorded. Whether they have, the trail knows.</summary>
internal sealed class AnswersToRead(Reading<ReviewsDbContext> reading, AuditReading trail, TimeProvider clock) : IKnowWhatToDo
{
    private static readonly string[] Read = [ReadReferral.ItsPage, QuestionToReferrer.Looked];

    /// <summary>So many looks back are enough: who has looked more often since has read it.</summary>
    private const int Looks = 50;

    public async Task<IReadOnlyList<ToDo>> For(Actor actor, CancellationToken ct)
    {
        if (actor is not { IsOfficer: true, Person: { } me }) return [];
        var db = reading.Db;
        var answered = await db.Cases.VisibleTo(actor, London.Today(clock)).Where(one => one.Stage == CaseStage.Screening)
            .Select(one => new
            {
                one.Id,
                one.Reference,
                At = db.Referrals.Where(referral => referral.CaseId == one.Id).SelectMany(referral => referral.Queries).Max(query => query.AnsweredAt),
            })
            .Where(one => one.At != null).OrderBy(one => one.At).ToListAsync(ct);
        var toDo = new List<ToDo>();
        foreach (var one in answered)
        {
            var looks = await trail.Of(AuditStream.Case(one.Id), new(me.Value, Looks: true), Looks, ct: ct);
            if (!looks.Any(look => look.Body.At >= one.At && Read.Contains(look.Body.Sentence)))
                toDo.Add(new($"Read what the referrer answered on {one.Reference}", $"/cases/{one.Reference}/referral", null));
        }
        return toDo;
    }
}
