using Partnership.Kernel.Identity;
using Partnership.Platform.Vaults;

namespace Partnership.Reviews.Cases.Involvement;

/// <summary>Lets the site itself compare names with the referral where nobody is asking: a task that goes back to its role, or is handed on (HRD-14). What it reads is shown to nobody.</summary>
internal sealed class InvolvementDoor : IOpenAPart
{
    public static readonly CasePart Part = new("involvement");

    public string Kind => Part.Kind;

    public Task<bool> MayOpen(CaseId caseId, string? key, Actor actor, CancellationToken ct) => Task.FromResult(actor.Kind == ActorKind.System);
}
