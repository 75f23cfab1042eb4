using System.Text.Json.Serialization;
using Partnership.Kernel.PersonalData;

namespace Partnership.Reviews.Panels;

// What is sealed of a panel: whatever its members say about the case, or about themselves and the family.

/// <summary>What an interest in the case is: a member's tie to the child, the family or the work done with them.</summary>
internal sealed record InterestWords(string Words) : PersonalContent;

/// <summary>What the chair decided about a conflict of interest, and what follows from it.</summary>
internal sealed record RulingWords(string Implications) : PersonalContent;

/// <summary>Why a criterion is met or not.</summary>
internal sealed record CriterionWhy(string Why) : PersonalContent;

/// <summary>What an agency presented.</summary>
internal sealed record PresentationNotes(string Notes) : PersonalContent;

/// <summary>What is to be learned, under a theme.</summary>
internal sealed record LearningWords(string Words) : PersonalContent;

/// <summary>Why systemic learning is still needed, or not any more.</summary>
internal sealed record SystemicWhy(string Why) : PersonalContent;

/// <summary>Why the panel would recommend it.</summary>
internal sealed record MotionReasons(string Reasons) : PersonalContent;

/// <summary>A vote: sealed whole, so that no list, count or export can tell it before the chair closes the voting.</summary>
internal sealed record Ballot(Choice Choice, string Reason) : PersonalContent;

/// <summary>Why the chair broke a tie as they did.</summary>
internal sealed record TieReason(string Reason) : PersonalContent;

[JsonConverter(typeof(JsonStringEnumConverter<Choice>))]
internal enum Choice { For, Against }
