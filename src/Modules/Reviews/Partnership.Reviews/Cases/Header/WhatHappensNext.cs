using Partnership.Kernel.Identity;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Words;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Panels;

namespace Partnership.Reviews.Cases.Header;

/// <summary>What happens next and who must do it, as a sentence; and the one main button, for those who may press it.</summary>
internal sealed record NextStep(string Sentence, string? Button = null, string? Href = null)
{
    /// <summary>Where it stands alone: with a capital and a full stop.</summary>
    public string AsASentence => $"{char.ToUpperInvariant(Sentence[0])}{Sentence[1..]}.";
}

internal static class WhatHappensNext
{
    public static NextStep For(string reference, CaseStage stage, IReadOnlyList<CaseClock> clocks, bool panelMeets, Protocol protocol, Profile profile, Actor actor)
    {
        var at = $"/cases/{reference}";
        var approves = protocol.Screening?.Options.Any(option => option.NeedsApprovalOf.Any(actor.Holds)) == true;
        var screens = actor.IsOfficer || actor.Has(AccessRole.Screener);
        NextStep Step(bool may, string sentence, string button, string page) => may ? new(sentence, button, $"{at}/{page}") : new(sentence);
        return stage switch
        {
            CaseStage.Screening => Step(screens, $"{Convening(profile, protocol, clocks)}{Titles(profile, protocol.Screening?.Screeners ?? [])} decide whether the threshold is met", "Record the threshold decision", "threshold"),
            CaseStage.WithReferrer => Step(screens, "the referrer answers what was asked; the decision need not wait for it", "Record the threshold decision", "threshold"),
            CaseStage.NotMet => Step(actor.IsOfficer, "the Business Unit tells the referrer and follows up what was asked for", "See the decision and what follows", "threshold/decision"),
            CaseStage.WaitingForApproval => Step(approves, $"{Titles(profile, protocol.Screening?.Options.SelectMany(option => option.NeedsApprovalOf).Distinct() ?? [])} approve that nothing further is done, or say why not", "Read the decision and answer", "threshold/approve"),
            CaseStage.Audit => Step(actor.IsOfficer, Audit(clocks, protocol, profile), "Record what was done", "done"),
            CaseStage.Notification => Step(screens, "the local authority notifies the National Panel; it is recorded here", "Record the notification", "notification"),
            CaseStage.RapidReview => RapidReview(clocks, panelMeets, PanelName.Of(protocol), actor, Step),
            CaseStage.Signing => new("the statutory partners sign the decision sheet", "Go to the decision sheet", at + "/decision"),
            CaseStage.ReadyToSend => Step(actor.IsOfficer, "the Business Unit sends the decision to the National Panel", "Go to the decision sheet", "decision"),
            CaseStage.WithNationalPanel => Step(actor.IsOfficer, "the National Panel answers; its answer is recorded here", "Go to the decision sheet", "decision"),
            _ => new("nothing: the Rapid Review has ended"),
        };
    }

    private static NextStep RapidReview(IReadOnlyList<CaseClock> clocks, bool panelMeets, string panel, Actor actor, Func<bool, string, string, string, NextStep> step)
    {
        bool Waits(CaseEvent happening) => clocks.Any(clock => clock.Ends == happening && clock.Runs);
        return Waits(CaseEvent.ChecksAsked) ? step(actor.IsOfficer, "the Business Unit asks the agencies for what they hold", "Choose the agencies", "checks")
            : Waits(CaseEvent.ChecksReturned) ? step(actor.IsOfficer, "the agencies send back their checks and the Business Unit looks them over", "Go to the checks", "checks")
            : Waits(CaseEvent.PanelHeld) ? step(true, $"the {panel} meets", "Go to the panel", "panel")
            : panelMeets ? step(true, $"the {panel} decides", "Go to the panel", "panel")
            : step(true, "the decision sheet is written and sent for signing", "Go to the decision sheet", "decision");
    }

    private static string Audit(IReadOnlyList<CaseClock> clocks, Protocol protocol, Profile profile)
    {
        var group = profile.Group(protocol.AuditRoute?.DecidedBy ?? "")?.Name ?? "responsible group";
        return clocks.Any(clock => clock is { Ends: CaseEvent.AuditSuitabilityDecision, Runs: true })
            ? $"the {group} decides at its next meeting whether there is an audit, and how soon"
            : $"the audit is carried out and reported to the {group}";
    }

    private static string Convening(Profile profile, Protocol protocol, IReadOnlyList<CaseClock> clocks) =>
        clocks.Any(clock => clock is { Ends: CaseEvent.ScreeningConvened, Runs: true }) && protocol.Screening is { } screening ? $"the {profile.Role(screening.Convener)?.Title ?? screening.Convener} has them called together; " : "";

    private static string Titles(Profile profile, IEnumerable<string> roles) =>
        Counts.AndList([.. roles.Select(key => "the " + (profile.Role(key)?.Title ?? key))]);
}
