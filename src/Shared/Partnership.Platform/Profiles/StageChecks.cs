using Partnership.Kernel.Protocols;

namespace Partnership.Platform.Profiles;

/// <summary>The way of a case, stage by stage (PLT-41): each can be reached, each leads on in an order that the work has, and all come to an end.</summary>
internal static class StageChecks
{
    public static void Of(Protocol protocol, Findings findings)
    {
        var stages = protocol.Stages;
        findings.If(stages.Count == 0, "$.stages", "a protocol needs stages");
        findings.If(stages.Count > 0 && stages[0].Kind != StageKind.Referral, "$.stages[0].kind", "a case begins with its referral: the first stage is of the kind “referral”");
        findings.Once(stages, stage => stage.Key, "$.stages");
        findings.Once(stages, stage => stage.Kind.Word(), "$.stages");
        foreach (var needed in StageOrder.Needed) findings.If(protocol.Stage(needed) is null, "$.stages", $"no stage is of the kind “{needed.Word()}”: no review can do without it");
        var (reached, ending) = (ReachedFrom(stages), EndingIn(stages));
        Findings.Each(stages, "$.stages", (stage, path) =>
        {
            findings.Roles(stage.Who, $"{path}.who");
            findings.If(stage.Who.Count == 0, $"{path}.who", "somebody acts in it");
            Findings.Each(stage.Next, $"{path}.next", (next, at) => Next(stages, stage, next, at, findings));
            findings.If(stage.Next.Distinct().Count() < stage.Next.Count, $"{path}.next", "a stage is there more than once");
            findings.If(!reached.Contains(stage.Key), path, $"no way leads to the stage “{stage.Key}”");
            findings.If(reached.Contains(stage.Key) && !ending.Contains(stage.Key), path, $"from “{stage.Key}” no way leads to the end: a case would go round for ever, or stop there");
        });
        WithoutScreening(protocol, findings);
    }

    private static void Next(IReadOnlyList<Stage> stages, Stage stage, string next, string at, Findings findings)
    {
        if (stages.FirstOrDefault(one => one.Key == next) is not { } to) findings.Add(at, $"there is no stage “{next}”");
        else if (to == stage) findings.Add(at, $"“{next}” leads to itself: a loop");
        else findings.If(!StageOrder.Allows(stage.Kind, to.Kind), at,
            $"after “{stage.Kind.Word()}” a case can't go to “{to.Kind.Word()}”{(ReachedFrom(stages, to.Key).Contains(stage.Key) ? ": it would go round in a loop" : "")}");
    }

    /// <summary>Who screens chooses the way; where nobody does, there can be but one.</summary>
    private static void WithoutScreening(Protocol protocol, Findings findings)
    {
        var (said, stage) = (protocol.Screening is not null, protocol.Stage(StageKind.Screening) is not null);
        findings.If(said && !stage, "$.stages", "the protocol says who screens, but no stage is of the kind “screening”");
        findings.If(stage && !said, "$.screening", "there is a stage for screening, but nothing says who screens and what they can answer");
        if (stage || protocol.Stages is not [{ Kind: StageKind.Referral } first, ..]) return;
        findings.If(first.Next.Count != 1, "$.stages[0].next", "without a screening nobody chooses between ways: one stage follows the referral");
    }

    private static HashSet<string> ReachedFrom(IReadOnlyList<Stage> stages, string? start = null)
    {
        var reached = new HashSet<string>();
        var open = new Queue<string>(stages.Where(stage => start is null || stage.Key == start).Take(1).Select(stage => stage.Key));
        while (open.TryDequeue(out var key))
            if (reached.Add(key))
                foreach (var next in stages.Where(stage => stage.Key == key).SelectMany(stage => stage.Next)) open.Enqueue(next);
        return reached;
    }

    private static HashSet<string> EndingIn(IReadOnlyList<Stage> stages)
    {
        var ending = stages.Where(stage => stage.Kind == StageKind.Closed).Select(stage => stage.Key).ToHashSet();
        for (var before = -1; before < ending.Count;)
        {
            before = ending.Count;
            ending.UnionWith(stages.Where(stage => stage.Next.Any(ending.Contains)).Select(stage => stage.Key));
        }
        return ending;
    }
}
