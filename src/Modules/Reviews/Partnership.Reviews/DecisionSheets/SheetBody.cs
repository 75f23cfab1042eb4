using Partnership.Kernel.PersonalData;

namespace Partnership.Reviews.DecisionSheets;

// What is sealed of a decision sheet: all of it but its dates, its states and who signed in which role.

/// <summary>What the Business Unit writes: each narrative part by its key, and why an agency's check is missing, by the agency's key (REV-34).</summary>
internal sealed record SheetNarrative(IReadOnlyDictionary<string, string> Parts, IReadOnlyDictionary<string, string> Omissions) : PersonalContent
{
    public static readonly SheetNarrative Empty = new(new Dictionary<string, string>(), new Dictionary<string, string>());

    public string Part(string key) => Parts.GetValueOrDefault(key, "");
    public string Omission(string agency) => Omissions.GetValueOrDefault(agency, "");
}

/// <summary>A decision sheet as it was sent for signing: facts and narrative together, exactly as they are signed.</summary>
/// <param name="Round">1 for the first sending.</param>
internal sealed record SheetBody(string Reference, int Round, string Partnership, IReadOnlyList<SheetPart> Parts) : PersonalContent;

/// <summary>A part of the sheet. What is not <paramref name="IsNarrative"/> comes from the record and is never edited.</summary>
internal sealed record SheetPart(string Key, string Title, bool IsNarrative, IReadOnlyList<SheetBlock> Blocks) : PersonalContent;

/// <summary>A heading with what stands under it: paragraphs, then a table.</summary>
internal sealed record SheetBlock(string? Heading, IReadOnlyList<string> Paragraphs, SheetTable? Table = null) : PersonalContent
{
    public static SheetBlock Of(params IReadOnlyList<string> paragraphs) => new(null, paragraphs);
}

internal sealed record SheetTable(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : PersonalContent;

/// <summary>Why a partner disagrees; or why the Executive's chair decided a deadlock as they did.</summary>
internal sealed record SignersReasons(string Words) : PersonalContent;

/// <summary>What was said when the partners met the Rapid Review's chair.</summary>
internal sealed record MeetingWords(string Said) : PersonalContent;

/// <summary>Why a sheet was taken back to be changed.</summary>
internal sealed record RevisionWhy(string Why) : PersonalContent;
