using Partnership.Kernel.Acts;
using Partnership.Kernel.Protocols;

namespace Partnership.Reviews.Cases.MoveToAnotherProtocol;

internal sealed class TheCasesStageIsInTheNewVersion(CaseStage stage, Protocol next) : IRule
{
    public string Id => "HRD-06";

    public Refusal? Broken() => Missing() ? new(nameof(MoveToAnotherProtocol.Version), $"The case is at “{stage.InWords()}”, and version {next.Version} has nothing of the kind.") : null;

    private bool Missing() => stage switch
    {
        CaseStage.Screening or CaseStage.WithReferrer => next.Screening is null,
        CaseStage.WaitingForApproval => true,
        CaseStage.Audit => next.AuditRoute is null,
        CaseStage.NotMet or CaseStage.Concluded => true,
        _ => false,
    };
}

internal sealed class AVoteIsCountedByTheRulesItBeganWith(bool voting) : IRule
{
    public string Id => "HRD-06";

    public Refusal? Broken() => voting ? new(null, "The panel is voting: the vote is counted by the version it began with. Move the case when it is closed.") : null;
}

internal sealed class ASheetIsSignedByTheRulesItWasSentWith(CaseStage stage) : IRule
{
    public string Id => "HRD-06";

    public Refusal? Broken() => stage is CaseStage.Signing or CaseStage.ReadyToSend or CaseStage.WithNationalPanel
        ? new(null, "The decision sheet was sent for signing: it is signed by the version it was sent with.") : null;
}

/// <summary>An answer to a question that is no longer there would be lost from sight.</summary>
internal sealed class WhatAgenciesWereAskedStaysTheSame(bool asked, CheckForm now, CheckForm next) : IRule
{
    public string Id => "HRD-06";

    public Refusal? Broken() => asked && Keys(now).Except(Keys(next)).Any()
        ? new(nameof(MoveToAnotherProtocol.Version), "Agencies were asked by the form of today’s version, and the other version leaves some of its questions out: their answers would be lost from sight.") : null;

    private static IEnumerable<string> Keys(CheckForm form) => form.Sections.SelectMany(section => section.Questions).Select(question => question.Key);
}
