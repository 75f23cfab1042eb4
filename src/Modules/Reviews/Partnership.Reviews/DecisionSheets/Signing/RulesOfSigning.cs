using Partnership.Governance.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;

namespace Partnership.Reviews.DecisionSheets.Signing;

/// <summary>Whoever signs holds the role on that day, or is a recorded deputy (REV-46, HRD-23).</summary>
internal sealed class TheSignatoryHoldsTheRoleOnTheDay(Holder? holder, string title) : IRule
{
    public string Id => "REV-46";

    public Refusal? Broken() => holder is null ? new(null, $"You are not {title} today, nor the recorded deputy, so you can’t sign as such.") : null;
}

/// <summary>A signature needs a recent proof of who gives it (PLT-02).</summary>
internal sealed class WhoeverSignsProvedWhoTheyAre(bool proved) : IRule
{
    public string Id => "REV-46";

    public Refusal? Broken() => proved ? null : new(null, "It is more than 10 minutes since you proved that it is you. Prove it again, then sign. Nothing was signed.");
}

/// <summary>A signature is to the text that was read. One to a text that has changed since is refused, with words (HRD-22).</summary>
internal sealed class OnlyTheTextThatWasReadIsSigned(DecisionSheet sheet, string? fingerprint) : IRule
{
    public string Id => "REV-47";

    public Refusal? Broken() =>
        sheet.Current is not { } round ? new(null, "The sheet is being changed, so it can’t be signed now. Nothing was signed. You will be asked again when it is ready.")
        : round.Fingerprint != fingerprint ? new(null, "The sheet has changed since you opened this page. Nothing was signed. Below is the sheet as it is now: read what has changed, then sign.")
        : null;
}

/// <summary>Three partners are three people: somebody who deputises for another partner signs for one of them only.</summary>
internal sealed class NobodySignsForTwoPartners(SheetRound? round, PersonId person, string role) : IRule
{
    public string Id => "REV-46";

    public Refusal? Broken() => round?.Signatures.FirstOrDefault(one => one.Person == person && one.Role != role) is { } earlier
        ? new(null, $"You have signed as {earlier.Title}. The partners are three, so somebody else must sign here.") : null;
}

/// <summary>The Executive's chair decides what partners can't agree on, unless the chair is one of those who disagree: then a deputy who isn't (S0, REV-46).</summary>
internal sealed class AChairWhoDisagreedHandsOver(DecisionSheet sheet, PersonId chair) : IRule
{
    public string Id => "REV-46";

    public Refusal? Broken() => sheet.State == SheetState.Deadlocked && sheet.Current?.Signatures.Any(one => one.Person == chair && !one.Agrees) == true
        ? new(null, "You disagreed with this sheet as a partner, so you are party to the disagreement. A deputy of the chair who is not must decide.") : null;
}
