using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;

namespace Partnership.Reviews.Sharing;

internal readonly record struct ShareId(Guid Value) : IId<ShareId>
{
    public static ShareId From(Guid value) => new(value);
}

/// <summary>Why information about a case was shared and on what basis: "necessary, proportionate, justified" (S0).</summary>
internal sealed record ShareReason(string Purpose, string LawfulBasis) : PersonalContent;

/// <summary>A dispatch of information about a case: what, to whom, when, by whom; purpose and lawful basis are sealed with the case (REV-26).</summary>
internal sealed class Share
{
    private Share(ShareId id, CaseId caseId, string what, DateTimeOffset at, string byName) =>
        (Id, CaseId, What, At, ByName) = (id, caseId, what, at, byName);

    public ShareId Id { get; }
    public CaseId CaseId { get; }

    /// <summary>The kind of thing, never its content: "Request for agency checks".</summary>
    [OpenBecause("The kind of thing that was shared, never its content.")]
    public string What { get; }
    public Sealed<ShareReason>? Reason { get; private set; }

    /// <summary>Agencies and groups by name.</summary>
    [OpenBecause("Agencies and groups; it names no person.")]
    public IReadOnlyList<string> Recipients { get; private set; } = [];
    public DateTimeOffset At { get; }

    [OpenBecause("The officer who shared it answers for it.")]
    public string ByName { get; }

    public static Share Of(ShareId id, CaseId caseId, string what, Sealed<ShareReason> reason, IReadOnlyList<string> recipients, Actor by, DateTimeOffset at) =>
        new(id, caseId, what, at, by.Name) { Reason = reason, Recipients = recipients };
}
