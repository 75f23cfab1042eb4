using System.Text.Json.Serialization;

namespace Partnership.Kernel.Protocols;

public enum LawKind
{
    [JsonStringEnumMemberName("notifiable-incident")] NotifiableIncident,
    [JsonStringEnumMemberName("serious-harm")] SeriousHarm,
    [JsonStringEnumMemberName("local-criterion")] LocalCriterion,
    [JsonStringEnumMemberName("local-circumstance")] LocalCircumstance,
    [JsonStringEnumMemberName("national-criterion")] NationalCriterion,
    [JsonStringEnumMemberName("national-circumstance")] NationalCircumstance,
    [JsonStringEnumMemberName("screening-prompt")] ScreeningPrompt,
    [JsonStringEnumMemberName("time-limit")] TimeLimit,
    [JsonStringEnumMemberName("review-method")] ReviewMethod,
    [JsonStringEnumMemberName("report-check")] ReportCheck,
    [JsonStringEnumMemberName("reviewer-skill")] ReviewerSkill,
    [JsonStringEnumMemberName("regime-change")] RegimeChange,
}

/// <summary>One sentence of law or guidance with the days it holds (PLT-43).</summary>
public sealed record LawText : Sourced
{
    public required string Key { get; init; }
    public required LawKind Kind { get; init; }
    public required string Words { get; init; }

    /// <summary>The first day it holds; missing while no day has been appointed.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day it holds; missing while it stands.</summary>
    public DateOnly? To { get; init; }

    /// <summary>A time limit in figures, where a protocol may not give more time than it; missing for other kinds.</summary>
    public TimeAllowed? Allows { get; init; }

    public bool HoldsOn(DateOnly date) => From is { } from && from <= date && (To is not { } to || date <= to);
}

/// <summary>At most so much time from one event to another.</summary>
public sealed record TimeAllowed
{
    public required CaseEvent Start { get; init; }
    public required CaseEvent Ends { get; init; }
    public required int Offset { get; init; }
    public required TimeUnit Unit { get; init; }
}

/// <summary>The law and guidance of safeguarding reviews in England. Each step of a case is judged by what held on its day (HRD-06).</summary>
public sealed record Law
{
    public required IReadOnlyList<LawText> Texts { get; init; }

    /// <summary>What held on that day, in the order given. The words of one key follow each other in time and never overlap.</summary>
    public IReadOnlyList<LawText> On(DateOnly date, params LawKind[] kinds) =>
        [.. Texts.Where(text => text.HoldsOn(date) && (kinds.Length == 0 || kinds.Contains(text.Kind)))];
}
