using Partnership.Kernel.Identity;
using Partnership.Kernel.Protocols;

namespace Partnership.Platform.Profiles;

/// <summary>Who screens and what they can answer: each answer leads to a stage that fits it, and each stage after the screening has its answer.</summary>
internal static class ScreeningChecks
{
    public static void Of(Protocol protocol, Findings findings)
    {
        if (protocol.Screening is not { } screening) return;
        findings.Role(screening.Convener, "$.screening.convener");
        findings.Roles(screening.Screeners, "$.screening.screeners");
        findings.OneOfEachPartner(screening.Screeners, "$.screening.screeners");
        findings.MayAct(screening.Screeners, "$.screening.screeners", "take part in a threshold decision", AccessRole.Screener);
        findings.If(screening.Screeners.Distinct().Count() < screening.Screeners.Count, "$.screening.screeners", "a role is there more than once");
        findings.Roles(screening.Disagreement.ConsultOneOf, "$.screening.disagreement.consultOneOf");
        findings.Roles(screening.Disagreement.Tell, "$.screening.disagreement.tell");
        findings.Once(screening.Options, option => option.Key, "$.screening.options");
        findings.If(screening.Options.All(option => option.Kind != ThresholdKind.RapidReview), "$.screening.options", "no answer leads to a Rapid Review");
        findings.If(screening.Options.All(option => option.Kind == ThresholdKind.RapidReview && option.Notifiable == false), "$.screening.options", "no answer leads to a notification");
        Findings.Each(screening.Options, "$.screening.options", (option, path) => Option(protocol, option, path, findings));
        if (protocol.Stage(StageKind.Screening) is not { } stage) return;
        foreach (var next in stage.Next.Where(next => protocol.Stage(next) is not null && screening.Options.All(option => option.LeadsTo != next)))
            findings.Add("$.screening.options", $"no answer leads to “{next}”, which may follow the screening");
    }

    private static void Option(Protocol protocol, ThresholdOption option, string path, Findings findings)
    {
        findings.Roles(option.NeedsApprovalOf, $"{path}.needsApprovalOf");
        findings.MayAct(option.NeedsApprovalOf, $"{path}.needsApprovalOf", "approve for a statutory partner", AccessRole.DelegatedSafeguardingPartner, AccessRole.StatutoryDeputy);
        findings.If(option is { Kind: not ThresholdKind.RapidReview, Notifiable: true }, $"{path}.notifiable", "what is notifiable is notified: the answer is of the kind “rapid-review”");
        findings.If(option.FollowUps.Count > 0 && option.Kind is ThresholdKind.RapidReview or ThresholdKind.QueriesToReferrer, $"{path}.followUps", "letter, assurance and lessons go with an answer that ends without a review");
        if (protocol.Stage(option.LeadsTo) is not { } to)
        {
            findings.Add($"{path}.leadsTo", $"there is no stage “{option.LeadsTo}”");
            return;
        }
        findings.If(protocol.Stage(StageKind.Screening) is { } screening && !screening.Next.Contains(to.Key), $"{path}.leadsTo", $"“{to.Key}” does not follow the screening in the stages");
        findings.If(!Fits(option, to.Kind), $"{path}.leadsTo", $"an answer of this kind leads to a stage of the kind {string.Join(" or ", Expected(option).Select(kind => $"“{kind.Word()}”"))}, not “{to.Kind.Word()}”");
        findings.If(to.Kind == StageKind.NoFurtherAction && option.NeedsApprovalOf.Count == 0, $"{path}.needsApprovalOf", "nobody is named who approves it, so it would wait for ever");
        findings.If(to.Kind != StageKind.NoFurtherAction && option.NeedsApprovalOf.Count > 0, $"{path}.needsApprovalOf", "only a stage of the kind “no-further-action” waits for an approval");
    }

    private static bool Fits(ThresholdOption option, StageKind to) => Expected(option).Contains(to);

    private static StageKind[] Expected(ThresholdOption option) => option switch
    {
        { Kind: ThresholdKind.RapidReview, Notifiable: false } => [StageKind.Checks],
        { Kind: ThresholdKind.RapidReview } => [StageKind.Notification],
        { Kind: ThresholdKind.AuditAndAssurance } => [StageKind.Audit],
        { Kind: ThresholdKind.QueriesToReferrer } => [StageKind.Referral],
        _ => [StageKind.NotMet, StageKind.NoFurtherAction],
    };
}
