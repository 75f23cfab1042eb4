using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;

namespace Partnership.Reviews.Referrals;

internal readonly record struct ReferralId(Guid Value) : IId<ReferralId>
{
    public static ReferralId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>What somebody told us that may need a review. It opens a case; several referrals may be about the same one.</summary>
internal sealed class Referral
{
    private readonly List<ReferrerQuery> _queries = [];

    private Referral(ReferralId id, CaseId caseId, ReferralDoor door, DateTimeOffset receivedAt, DateTimeOffset recordedAt) =>
        (Id, CaseId, Door, ReceivedAt, RecordedAt) = (id, caseId, door, receivedAt, recordedAt);

    public ReferralId Id { get; }
    public CaseId CaseId { get; }
    public ReferralDoor Door { get; }

    /// <summary>When it reached us: clocks that start with the referral start here (UTC).</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>When it was written down here: later than <see cref="ReceivedAt"/> where it came by telephone, e-mail or paper.</summary>
    public DateTimeOffset RecordedAt { get; }

    /// <summary>Key of the agency it comes from; null for a family, and for an agency that is not ours.</summary>
    [OpenBecause("The queue says which agency refers; it names no person.")]
    public string? Agency { get; private set; }

    /// <summary>The account it was sent from; null without one.</summary>
    public PersonId? Referrer { get; private set; }

    public Sealed<ReferralContent>? Content { get; private set; }

    /// <summary>Keyed hash of the code by which somebody without an account comes back; null where a letter or a call takes its place.</summary>
    public byte[]? FollowUpHash { get; private set; }

    /// <summary>How it came, and how we answer, where an officer keyed it in (REV-18).</summary>
    public Arrival? CameBy { get; private set; }
    public Reply? AnswerBy { get; private set; }

    /// <summary>The agency that its protocol copies in (REV-03), such as the Education Safeguarding Service for schools.</summary>
    [OpenBecause("An agency's key; it names no person.")]
    public string? CopiedTo { get; private set; }

    /// <summary>The referrer's safeguarding lead is somebody else, and is asked to endorse or comment. Nothing waits for it (REV-03).</summary>
    public bool LeadIsAsked { get; private set; }
    public LeadView? LeadView { get; private set; }
    public Sealed<LeadComment>? LeadComment { get; private set; }
    public PersonId? Lead { get; private set; }
    public DateTimeOffset? LeadAnsweredAt { get; private set; }

    /// <summary>What we asked the referrer, oldest first.</summary>
    public IReadOnlyList<ReferrerQuery> Queries => _queries;
    public ReferrerQuery? OpenQuery => _queries.SingleOrDefault(query => query.IsOpen);

    public static Referral Receive(ReferralId id, CaseId caseId, ReferralDoor door, DateTimeOffset receivedAt, DateTimeOffset recordedAt, Sealed<ReferralContent> content) =>
        new(id, caseId, door, receivedAt, recordedAt) { Content = content };

    /// <summary>Says where it comes from: an agency of ours, an account, both or neither.</summary>
    public void ComesFrom(string? agency, PersonId? referrer) => (Agency, Referrer) = (agency, referrer);

    public void IsFollowedUpBy(byte[] codeHash) => FollowUpHash = codeHash;

    public void WasKeyedIn(Arrival cameBy, Reply answerBy) => (CameBy, AnswerBy) = (cameBy, answerBy);

    public void AskTheLead() => LeadIsAsked = true;

    public void IsCopiedTo(string agency) => CopiedTo = agency;

    /// <summary>The lead of the referrer's agency endorses it or comments; once.</summary>
    public Outcome HearTheLead(PersonId lead, LeadView view, Sealed<LeadComment>? comment, DateTimeOffset at)
    {
        if (!LeadIsAsked) return Outcome.Refused("Nobody was asked to endorse this referral.");
        if (LeadView is not null) return Outcome.Refused("This referral has been endorsed or commented on already. To add something, contact the Business Unit.");
        (Lead, LeadView, LeadComment, LeadAnsweredAt) = (lead, view, comment, at);
        return Outcome.Done;
    }

    /// <summary>Puts a question to the referrer; one at a time, so that it is plain what an answer answers.</summary>
    public Outcome Ask(ReferrerQuery query)
    {
        if (OpenQuery is not null) return Outcome.Refused("The referrer has not answered the last question yet.");
        _queries.Add(query);
        return Outcome.Done;
    }
}

/// <summary>How a referral came in (REV-01).</summary>
internal enum ReferralDoor
{
    /// <summary>A parent, carer or member of the public.</summary>
    Public,
    Professional,

    /// <summary>An officer wrote down what came by telephone, e-mail or paper.</summary>
    KeyedIn,

    /// <summary>The child death overview panel or a joint agency response.</summary>
    CdopJar,
}

internal enum Arrival { Telephone, Email, Paper }

internal enum Reply { Letter, CallBack }

internal enum LeadView { Endorses, Comments }
