using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;
using Partnership.Reviews.Referrals;

namespace Partnership.Reviews.Files;

/// <summary>The id of the file in the platform's store.</summary>
internal readonly record struct CaseFileId(Guid Value) : IId<CaseFileId>
{
    public static CaseFileId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>A file of a case, known by its number: so it can be spoken of, in the trail too, without its name.</summary>
internal sealed class CaseFile
{
    private CaseFile(CaseFileId id, CaseId caseId, int number, DateTimeOffset addedAt) => (Id, CaseId, Number, AddedAt) = (id, caseId, number, addedAt);

    public CaseFileId Id { get; }
    public CaseId CaseId { get; }

    /// <summary>Counts from 1 in each case.</summary>
    public int Number { get; }

    /// <summary>The referral it came with; null for what an officer added.</summary>
    public ReferralId? ReferralId { get; private set; }
    public PersonId? AddedBy { get; private set; }

    [OpenBecause("The officer who added it answers for it.")]
    public string? AddedByName { get; private set; }
    public DateTimeOffset AddedAt { get; }

    /// <summary>When an officer noted that it had a virus in it, and saw to it that it is sent again.</summary>
    public DateTimeOffset? NotedAt { get; private set; }

    /// <summary>It came from somebody who stays unnamed to the agencies (REV-04): only officers see it, until one of them has looked that it does not tell who referred.</summary>
    public bool MayNameTheReferrer { get; private set; }

    public static CaseFile With(ReferralId referral, CaseFileId id, CaseId caseId, int number, bool mayNameTheReferrer, DateTimeOffset at) =>
        new(id, caseId, number, at) { ReferralId = referral, MayNameTheReferrer = mayNameTheReferrer };

    public static CaseFile AddedByOfficer(Actor officer, CaseFileId id, CaseId caseId, int number, DateTimeOffset at) =>
        new(id, caseId, number, at) { AddedBy = officer.Person, AddedByName = officer.Name };

    public void NamesNobody() => MayNameTheReferrer = false;

    public void IsNoted(DateTimeOffset at) => NotedAt ??= at;
}
