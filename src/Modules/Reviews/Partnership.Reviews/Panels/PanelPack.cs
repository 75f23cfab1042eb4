using System.Text.Json.Serialization;
using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;
using Partnership.Reviews.Chronologies;

namespace Partnership.Reviews.Panels;

/// <summary>The papers of a panel as they were sent once (REV-41). Never changed: what comes later is a new version.</summary>
internal sealed class PanelPack
{
    private PanelPack(Guid id, PanelId panelId, CaseId caseId, int number, string fingerprint, DateTimeOffset sentAt, string sentByName) =>
        (Id, PanelId, CaseId, Number, Fingerprint, SentAt, SentByName) = (id, panelId, caseId, number, fingerprint, sentAt, sentByName);

    public Guid Id { get; }
    public PanelId PanelId { get; }
    public CaseId CaseId { get; }

    /// <summary>1 for the first sent.</summary>
    public int Number { get; }
    public Sealed<PackContent>? Content { get; private set; }

    /// <summary>SHA-256 of the content as it was sent, in lower-case hexadecimal.</summary>
    [OpenBecause("A fingerprint: it proves that a version is the one that was sent.")]
    public string Fingerprint { get; }
    public DateTimeOffset SentAt { get; }

    [OpenBecause("The officer who sent it answers for it.")]
    public string SentByName { get; }

    public static PanelPack Freeze(Guid id, PanelId panel, CaseId caseId, int number, Sealed<PackContent> content, string fingerprint, Actor by, DateTimeOffset at) =>
        new(id, panel, caseId, number, fingerprint, at, by.Name) { Content = content };
}

/// <summary>Everything as sent: what happened, what the agencies say, who is missing, the criteria before the panel.</summary>
/// <param name="Chronology">The combined chronology of what was shared; null where no agency told a dated entry, and in packs that were frozen before it was kept.</param>
/// <param name="Addenda">Agencies whose check came after an earlier version (HRD-24).</param>
internal sealed record PackContent(
    IReadOnlyList<PackOverview> Overview, IReadOnlyList<PackCheck> Checks, IReadOnlyList<string> Missing, IReadOnlyList<string> Addenda, IReadOnlyList<PackCriterion> Criteria,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ChronologyParts? Chronology = null) : PersonalContent;

/// <summary>A referral in short.</summary>
internal sealed record PackOverview(IReadOnlyList<string> Children, DateOnly? IncidentOn, string Description, string? Abuse, string? AgencysWork, string? WhyReview) : PersonalContent;

internal sealed record PackCheck(string Agency, string Name, IReadOnlyList<PackAnswer> Answers) : PersonalContent;

internal sealed record PackAnswer(string Question, string Words) : PersonalContent;

/// <param name="Heading">What the law calls such sentences; null in packs that were frozen before it was kept, whose fingerprint must stay what it is.</param>
internal sealed record PackCriterion(string Key, string Words, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Heading = null) : PersonalContent;
