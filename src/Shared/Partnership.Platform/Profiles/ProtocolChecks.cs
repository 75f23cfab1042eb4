using Partnership.Kernel.Protocols;

namespace Partnership.Platform.Profiles;

/// <summary>What a protocol must hold before it may be published (PLT-41): every stage reachable, offsets in order, units that fit, roles that exist.
/// That unit and start are declared at all is part of its shape (HRD-03).</summary>
internal static class ProtocolChecks
{
    public static IReadOnlyList<ProfileProblem> Of(Protocol protocol, Keys keys)
    {
        var findings = new Findings("protocol.json", keys);
        findings.If(protocol.Version < 1, "$.version", "a version is 1 or more");
        Stages(protocol, findings);
        Clocks(protocol, findings);
        Screening(protocol, findings);
        Panel(protocol.Panel, findings);
        Forms(protocol, findings);
        SignOff(protocol, findings, keys);
        return findings.Found;
    }

    private static void Stages(Protocol protocol, Findings findings)
    {
        var stages = protocol.Stages;
        findings.If(stages.Count == 0, "$.stages", "a protocol needs stages");
        findings.Once(stages, stage => stage.Key, "$.stages");
        var reachable = ReachableFrom(stages);
        Findings.Each(stages, "$.stages", (stage, path) =>
        {
            findings.Roles(stage.Who, $"{path}.who");
            Findings.Each(stage.Next, $"{path}.next", (next, at) =>
                findings.If(stages.All(one => one.Key != next), at, $"there is no stage “{next}”"));
            findings.If(!reachable.Contains(stage.Key), path, $"no way leads to the stage “{stage.Key}”");
        });
    }

    private static HashSet<string> ReachableFrom(IReadOnlyList<Stage> stages)
    {
        var reached = new HashSet<string>();
        var open = new Queue<string>(stages.Take(1).Select(stage => stage.Key));
        while (open.TryDequeue(out var key))
            if (reached.Add(key))
                foreach (var next in stages.Where(stage => stage.Key == key).SelectMany(stage => stage.Next)) open.Enqueue(next);
        return reached;
    }

    private static void Clocks(Protocol protocol, Findings findings)
    {
        var clocks = protocol.Clocks;
        findings.Once(clocks, clock => clock.Key, "$.clocks");
        Findings.Each(clocks, "$.clocks", (clock, path) =>
        {
            findings.If(clock.DayOne && clock.Unit != TimeUnit.WorkingDays, $"{path}.dayOne", "only working days can have a Day 1");
            findings.If(clock.DayOne && clock.Offset < 1, $"{path}.offset", "where the start is Day 1, the offset is 1 or more");
            findings.If(Math.Abs(clock.Offset) > 3660, $"{path}.offset", "is more than anybody waits");
            findings.If(clock.Earliest > clock.Offset, $"{path}.earliest", $"the earliest day, {clock.Earliest}, comes after the last, {clock.Offset}");
            findings.If(clock.Earliest is not null && clock.Unit == TimeUnit.Hours, $"{path}.earliest", "hours have no earliest day");
            findings.If(clock.Earliest < 1 && clock.DayOne, $"{path}.earliest", "where the start is Day 1, the earliest is 1 or more");
            findings.If(clock.OrElse == clock.Start, $"{path}.orElse", "is the same event as the start");
            findings.If(clock.Stage is not null && protocol.Stage(clock.Stage) is null, $"{path}.stage", $"there is no stage “{clock.Stage}”");
            var before = clocks.TakeWhile(one => one.Key != clock.Key).LastOrDefault(one => one.Start == clock.Start && one.Unit == clock.Unit);
            findings.If(before?.Offset > clock.Offset, $"{path}.offset", $"“{clock.Key}” ({clock.Offset}) comes after “{before?.Key}” ({before?.Offset}): offsets from one event stand in order");
        });
    }

    private static void Screening(Protocol protocol, Findings findings)
    {
        var screening = protocol.Screening;
        findings.Role(screening.Convener, "$.screening.convener");
        findings.Roles(screening.Screeners, "$.screening.screeners");
        findings.OneOfEachPartner(screening.Screeners, "$.screening.screeners");
        findings.If(screening.TimeLimit is { } key && protocol.Clocks.All(clock => clock.Key != key), "$.screening.timeLimit", $"there is no clock “{screening.TimeLimit}”");
        findings.Roles(screening.Disagreement.ConsultOneOf, "$.screening.disagreement.consultOneOf");
        findings.Roles(screening.Disagreement.Tell, "$.screening.disagreement.tell");
        findings.Once(screening.Options, option => option.Key, "$.screening.options");
        findings.If(screening.Options.All(option => option.Kind != ThresholdKind.RapidReview), "$.screening.options", "no answer leads to a Rapid Review");
        Findings.Each(screening.Options, "$.screening.options", (option, path) =>
        {
            findings.If(protocol.Stages.All(stage => stage.Key != option.LeadsTo), $"{path}.leadsTo", $"there is no stage “{option.LeadsTo}”");
            findings.Roles(option.NeedsApprovalOf, $"{path}.needsApprovalOf");
        });
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
        findings.If(protocol.CheckForm.Sections.Count == 0, "$.checkForm.sections", "the check form asks nothing");
        findings.Once(protocol.DecisionSheet.Parts, part => part.Key, "$.decisionSheet.parts");
        findings.Once(protocol.Reminders, reminder => reminder.When.ToString(), "$.reminders");
    }

    private static void SignOff(Protocol protocol, Findings findings, Keys keys)
    {
        findings.Roles(protocol.SignOff.Signatories, "$.signOff.signatories");
        findings.If(protocol.SignOff.Signatories.Count != 3, "$.signOff.signatories", "three sign, one for each statutory partner");
        findings.OneOfEachPartner(protocol.SignOff.Signatories, "$.signOff.signatories");
        findings.Role(protocol.SignOff.Countersignatory, "$.signOff.countersignatory");
        Findings.Each(protocol.ReportApproval, "$.reportApproval", (step, path) =>
            findings.If(!keys.HasGroup(step.By) && !keys.HasRole(step.By), $"{path}.by", $"there is no group or role “{step.By}”"));
    }
}
