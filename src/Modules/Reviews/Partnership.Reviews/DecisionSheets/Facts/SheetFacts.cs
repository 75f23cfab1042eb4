using Partnership.Kernel.Protocols;
using Partnership.Kernel.Words;

namespace Partnership.Reviews.DecisionSheets.Facts;

/// <summary>What the record says for each part of the sheet that is not narrative.</summary>
internal static class SheetFacts
{
    /// <summary>What a sheet always shows: after the protocol's own parts where those leave it out (REV-20, REV-34, REV-40, REV-43). The keys are those of no part of a protocol's own.</summary>
    public static readonly IReadOnlyList<(string Key, string Title, SheetContent Content)> Always =
    [
        ("decision-makers", "Who took part in the decision", SheetContent.DecisionMakers), ("criteria", "Criteria considered", SheetContent.Criteria),
        ("agencies", "Agencies asked, and any omission explained", SheetContent.Agencies), ("immediate-actions", "Immediate actions", SheetContent.ImmediateActions),
        ("notification", "Notification to the National Panel", SheetContent.Notification),
    ];

    public static IReadOnlyList<SheetBlock> Of(SheetContent content, CaseRecord record, SheetNarrative narrative) => content switch
    {
        SheetContent.Themes => Themes(record),
        SheetContent.Decision => Decision(record),
        SheetContent.NationalReview => NationalReview(record),
        SheetContent.Criteria => CriteriaWalked(record.Criteria, "The panel has not walked through the criteria."),
        SheetContent.Agencies => AgenciesAsked(record, narrative),
        SheetContent.DecisionMakers => Places(record),
        SheetContent.ImmediateActions => ActionsTaken(record),
        SheetContent.IdentifyingDetails => Children(record),
        _ => [SheetBlock.Of(record.NotifiedOn is { } on ? $"The local authority notified the National Panel on {Dates.Long(on)}." : "The National Panel was not notified: the review was wanted without it.")],
    };

    private static IReadOnlyList<SheetBlock> Themes(CaseRecord record) =>
        record.Themes.Count == 0 ? [SheetBlock.Of("The panel recorded no theme.")]
        : [.. record.Themes.Select(theme => new SheetBlock(theme.Title, theme.Learning)), .. record.SystemicLearning is { } systemic ? [new SheetBlock("Systemic learning", [systemic])] : Array.Empty<SheetBlock>()];

    private static List<SheetBlock> Decision(CaseRecord record)
    {
        if (record is not { Decision: { } decision, DecidedOn: { } on }) return [SheetBlock.Of("The panel has not decided.")];
        List<SheetBlock> blocks =
        [
            SheetBlock.Of($"On {Dates.Long(on)} the panel recommended: {decision.Recommendation}."),
            SheetBlock.Of($"Criteria for a local review: {Met(decision.LocalCriteriaMet)}. Criteria for a national review: {Met(decision.NationalCriteriaMet)}."),
            new("Reasons", [decision.Reasons]),
            new("The vote", [$"{decision.For} for, {decision.Against} against.", .. decision.Tie is { } tie ? [$"The vote was tied. The chair decided: {tie}"] : Array.Empty<string>()]),
        ];
        blocks.Add(decision.Dissent.Count == 0 ? SheetBlock.Of("Nobody voted against.")
            : new(null, [], new("Dissent, word for word", ["Name", "Role", "Reason"], [.. decision.Dissent.Select(one => new[] { one.Name, one.Title, one.Reason })])));
        return blocks;
    }

    private static IReadOnlyList<SheetBlock> NationalReview(CaseRecord record) =>
        record.Decision is not { } decision ? [SheetBlock.Of("The panel has not decided.")]
        : [SheetBlock.Of(decision.NationalReview ? "The panel considers a national review necessary." : "The panel does not consider a national review necessary.", $"Criteria for a national review: {Met(decision.NationalCriteriaMet)}."),
            .. CriteriaWalked([.. record.Criteria.Where(one => one.Kind is LawKind.NationalCriterion or LawKind.NationalCircumstance)], "The national criteria were not walked through.")];

    private static IReadOnlyList<SheetBlock> CriteriaWalked(IReadOnlyList<CriterionFound> criteria, string none) =>
        criteria.Count == 0 ? [SheetBlock.Of(none)]
        : [new(null, [], new("Criteria and circumstances, as the panel answered them", ["Criterion", "Met?", "Why"], [.. criteria.Select(one => new[] { one.Words, one.Met ? "Yes" : "No", one.Why })]))];

    private static IReadOnlyList<SheetBlock> AgenciesAsked(CaseRecord record, SheetNarrative narrative)
    {
        if (record.Agencies.Count == 0) return [SheetBlock.Of("No agency was asked for a check.")];
        var asked = new SheetTable("Agencies asked for a check", ["Agency", "Check"], [.. record.Agencies.Select(one => new[] { one.Name, one.IsMissing ? "Missing" : "Before the panel" })]);
        return [new(null, [], asked), .. record.Missing.Select(one => new SheetBlock($"Why the check of {one.Name} is missing", [narrative.Omission(one.Key)]))];
    }

    private static IReadOnlyList<SheetBlock> Places(CaseRecord record) =>
        record.Places.Count == 0 ? [SheetBlock.Of("The panel has not met.")]
        : [new(null, [], new("The panel", ["Name", "Role", "Agency", "Part"], [.. record.Places.Select(one => new[] { one.Name, one.Title, one.Agency, one.Conflict is { } conflict ? $"{one.Part}. {conflict}" : one.Part })]))];

    private static IReadOnlyList<SheetBlock> ActionsTaken(CaseRecord record) =>
        record.Actions.Count == 0 ? [SheetBlock.Of("The panel saw no need for an immediate action.")]
        : [new(null, [], new("Immediate actions", ["Action", "For", "Agency", "By"], [.. record.Actions.Select(one => new[] { one.What, one.ForSafety ? "Safety" : "Learning", one.Agency, Dates.Long(one.DueOn) })]))];

    private static IReadOnlyList<SheetBlock> Children(CaseRecord record) =>
        record.Children.Count == 0 ? [SheetBlock.Of("No child is recorded.")]
        : [new(null, [], new("Children", ["Name", "Date of birth", "Address"], [.. record.Children.Select(one => new[] { one.Name, one.Born, one.Address })]))];

    private static string Met(bool met) => met ? "met" : "not met";
}
