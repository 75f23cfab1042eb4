using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;

namespace Partnership.Reviews.Referrals;

internal readonly record struct QueryId(Guid Value) : IId<QueryId>
{
    public static QueryId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>A question to the referrer before the threshold decision, and the answer.</summary>
internal sealed class ReferrerQuery
{
    private ReferrerQuery(QueryId id, DateTimeOffset askedAt, PersonId askedBy) => (Id, AskedAt, AskedBy) = (id, askedAt, askedBy);

    public QueryId Id { get; }
    public Sealed<QueryText>? Question { get; private set; }
    public DateTimeOffset AskedAt { get; }
    public PersonId AskedBy { get; }
    public Sealed<AnswerText>? Answer { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    public bool IsOpen => AnsweredAt is null;

    public static ReferrerQuery Asked(QueryId id, Sealed<QueryText> question, PersonId by, DateTimeOffset at) => new(id, at, by) { Question = question };

    public Outcome Answered(Sealed<AnswerText> answer, DateTimeOffset at)
    {
        if (!IsOpen) return Outcome.Refused("This question has been answered already. Nothing was changed.");
        (Answer, AnsweredAt) = (answer, at);
        return Outcome.Done;
    }
}

internal sealed record QueryText(string Words) : PersonalContent;

internal sealed record AnswerText(string Words) : PersonalContent;

/// <summary>What the referrer's safeguarding lead says about the referral.</summary>
internal sealed record LeadComment(string Words) : PersonalContent;
