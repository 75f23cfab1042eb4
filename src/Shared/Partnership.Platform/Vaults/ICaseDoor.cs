using Partnership.Kernel.Identity;

namespace Partnership.Platform.Vaults;

/// <summary>How much of a case somebody asks to open: the whole of it, or one part that is theirs (an agency's own check form, a referrer's own queries).</summary>
public sealed record CasePart(string Kind, string? Key = null)
{
    public static readonly CasePart Whole = new("whole");
}

/// <summary>Who may open a case: answered by the module that owns cases, with the same predicate its lists and searches use.</summary>
public interface ICaseDoor
{
    Task<bool> MayOpen(CaseId caseId, CasePart part, Actor actor, CancellationToken ct);

    /// <summary>The cases that are closed to somebody by a conflict of interest or because they may be involved: whoever tells or mails about cases leaves these out (BYD-10).</summary>
    Task<IReadOnlyList<CaseId>> ClosedTo(PersonId person, CancellationToken ct);
}
