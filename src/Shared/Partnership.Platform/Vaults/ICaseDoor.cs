using Partnership.Kernel.Identity;

namespace Partnership.Platform.Vaults;

/// <summary>Who may open a case: answered by the module that owns cases, with the same predicate its lists and searches use.</summary>
public interface ICaseDoor
{
    Task<bool> MayOpen(CaseId caseId, Actor actor, CancellationToken ct);
}
