using Partnership.Kernel.Protocols;

namespace Partnership.Reviews.Panels;

/// <summary>The criteria and circumstances a panel walks through: those of the law on the panel's day, the local ones first (REV-43, HRD-06).</summary>
internal static class PanelCriteria
{
    public static IReadOnlyList<LawText> On(Law law, DateOnly day) =>
    [
        .. law.On(day, LawKind.LocalCriterion), .. law.On(day, LawKind.LocalCircumstance),
        .. law.On(day, LawKind.NationalCriterion), .. law.On(day, LawKind.NationalCircumstance),
    ];

    /// <summary>The heading such sentences stand under.</summary>
    public static string InWords(this LawKind kind) => kind switch
    {
        LawKind.LocalCriterion => "Criteria for a local review",
        LawKind.LocalCircumstance => "Circumstances for a local review",
        LawKind.NationalCriterion => "Criteria for a national review",
        _ => "Circumstances for a national review",
    };
}
