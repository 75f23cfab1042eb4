using Partnership.Kernel.Identity;
using Partnership.Kernel.Protocols;

namespace Partnership.Platform.Profiles;

/// <summary>What a protocol must hold before it may be published (PLT-41): stages, clocks and screening in files of their own, and here its panel, forms and signatures.
/// What no act could carry out is refused, never left out in silence.</summary>
internal static class ProtocolChecks
{
    public static IReadOnlyList<ProfileProblem> Of(Protocol protocol, Law law, Keys keys)
    {
        var findings = new Findings("protocol.json", keys);
        findings.If(protocol.Version < 1, "$.version", "a version is 1 or more");
        StageChecks.Of(protocol, findings);
        ClockChecks.Of(protocol, law, findings);
        ScreeningChecks.Of(protocol, findings);
        Panel(protocol.Panel, findings);
        Forms(protocol, findings);
        SignOff(protocol, findings, keys);
        OtherWays(protocol, findings, keys);
        return findings.Found;
    }

    private static void Panel(PanelRules panel, Findings findings)
    {
        findings.Role(panel.Chair, "$.panel.chair");
        findings.If(panel.Core.All(seat => seat.Role != panel.Chair), "$.panel.chair", "the chair has no seat among the core members");
        foreach (var (seats, path) in new[] { (panel.Core, "$.panel.core"), (panel.WithoutVote, "$.panel.withoutVote") })
            Findings.Each(seats, path, (seat, at) =>
            {
                findings.Role(seat.Role, $"{at}.role");
                findings.Agency(seat.Agency, $"{at}.agency");
            });
        findings.Agencies(panel.CaseByCase, "$.panel.caseByCase");
        findings.If(panel.BackToBack.WorkingDays < 0, "$.panel.backToBack.workingDays", "can't be less than 0");
        findings.If(panel.Quorum.AtLeast > panel.Core.Count, "$.panel.quorum.atLeast", $"there are only {panel.Core.Count} core members");
        findings.If(panel.Quorum.AtLeast < 1, "$.panel.quorum.atLeast", "at least one, or leave it out");
        findings.If(panel.BackToBack.WorkingDays > 20, "$.panel.backToBack.workingDays", "more than 20 working days leave no room for a panel");
        findings.If(panel.Core.Concat(panel.WithoutVote).GroupBy(seat => (seat.Role, seat.Agency)).Any(same => same.Count() > 1), "$.panel.core", "a seat is there more than once");
        findings.MayAct([.. panel.Core.Select(seat => seat.Role)], "$.panel.core", "sit on a panel", AccessRole.PanelMember, AccessRole.Screener, AccessRole.BusinessManager, AccessRole.Coordinator, AccessRole.BusinessUnitOfficer);
        if (panel.Quorum.OneFromEachStatutoryPartner) findings.PartnersAmong([.. panel.Core.Select(seat => seat.Agency)], "$.panel.core");
    }

    private static void Forms(Protocol protocol, Findings findings)
    {
        findings.Once(protocol.ReferralForm.Pathways, one => one.Key, "$.referralForm.pathways");
        findings.Once(protocol.ReferralForm.Declarations, one => one.Key, "$.referralForm.declarations");
        Findings.Each(protocol.ReferralForm.Routes, "$.referralForm.routes", (route, path) =>
        {
            findings.Agencies(route.From, $"{path}.from");
            findings.Agency(route.CopyTo, $"{path}.copyTo");
        });
        findings.Once([.. protocol.CheckForm.Sections.SelectMany(section => section.Questions)], question => question.Key, "$.checkForm questions");
        findings.If(protocol.CheckForm.Sections.All(section => section.Questions.Count == 0), "$.checkForm.sections", "the check form asks nothing");
        findings.Once(protocol.CheckForm.Sections, section => section.Key, "$.checkForm.sections");
        findings.Once(protocol.DecisionSheet.Parts, part => part.Key, "$.decisionSheet.parts");
        Findings.Each(protocol.DecisionSheet.Parts, "$.decisionSheet.parts", (part, path) =>
            findings.If(part.BeginsWith is not null && part.Content != SheetContent.Narrative, $"{path}.beginsWith", "only a narrative begins with something: what is of the record is nobody's to edit"));
        findings.Once(protocol.Reminders, reminder => reminder.When.ToString(), "$.reminders");
    }

    private static void SignOff(Protocol protocol, Findings findings, Keys keys)
    {
        findings.Roles(protocol.SignOff.Signatories, "$.signOff.signatories");
        findings.If(protocol.SignOff.Signatories.Distinct().Count() < protocol.SignOff.Signatories.Count, "$.signOff.signatories", "a role is there more than once");
        findings.MayAct(protocol.SignOff.Signatories, "$.signOff.signatories", "sign a decision sheet", AccessRole.DelegatedSafeguardingPartner, AccessRole.StatutoryDeputy);
        findings.OneOfEachPartner(protocol.SignOff.Signatories, "$.signOff.signatories");
        findings.Role(protocol.SignOff.Countersignatory, "$.signOff.countersignatory");
        findings.MayAct([protocol.SignOff.Countersignatory], "$.signOff.countersignatory", "countersign a decision sheet", AccessRole.DelegatedSafeguardingPartner, AccessRole.StatutoryDeputy);
        Findings.Each(protocol.ReportApproval, "$.reportApproval", (step, path) =>
            findings.If(!keys.HasGroup(step.By) && !keys.HasRole(step.By), $"{path}.by", $"there is no group or role “{step.By}”"));
    }

    private static void OtherWays(Protocol protocol, Findings findings, Keys keys)
    {
        var audits = protocol.Stage(StageKind.Audit) is not null;
        findings.If(audits && protocol.AuditRoute is null, "$.auditRoute", "a stage leads to an audit, but nothing says who decides on it");
        findings.If(!audits && protocol.AuditRoute is not null, "$.auditRoute", "no stage is of the kind “audit”, so nothing would ever go this way");
        if (protocol.AuditRoute is { } route)
        {
            findings.If(!keys.HasGroup(route.DecidedBy), "$.auditRoute.decidedBy", $"there is no group “{route.DecidedBy}” in groups.json");
            findings.Once(route.Outcomes, outcome => outcome.ToString(), "$.auditRoute.outcomes");
            findings.If(route.Outcomes.Count == 0, "$.auditRoute.outcomes", "nothing can be decided");
        }
        if (protocol.Complaints is not { } complaints) return;
        findings.Once(complaints.Steps, step => step.Key, "$.complaints.steps");
        findings.If(complaints.Steps.Count == 0, "$.complaints.steps", "nobody answers a complaint");
        Findings.Each(complaints.Steps, "$.complaints.steps", (step, path) => findings.Roles(step.By, $"{path}.by"));
    }
}
