using System.Text.Json.Serialization;
using Partnership.Kernel.PersonalData;
using Partnership.Reviews.Chronologies;

namespace Partnership.Reviews.AgencyChecks;

/// <summary>What an agency is told so that it can search its records: who the child and the family are, and the period asked about.</summary>
internal sealed record CheckRequest(string About) : PersonalContent;

/// <summary>One answer: words, yes or no, themes of the profile's list (keys), as its question asks.</summary>
internal sealed record CheckAnswer(string? Words = null, bool? Yes = null, IReadOnlyList<string>? Themes = null)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Words) && Yes is null && Themes is not { Count: > 0 };

    public bool IsSameAs(CheckAnswer other) =>
        (Words ?? "").Trim() == (other.Words ?? "").Trim() && Yes == other.Yes && (Themes ?? []).Order().SequenceEqual((other.Themes ?? []).Order());
}

/// <summary>What is written so far in one section of the form, by question key.</summary>
internal sealed record SectionAnswers(IReadOnlyDictionary<string, CheckAnswer> Answers) : PersonalContent;

/// <summary>A whole form as it was sent, by question key.</summary>
/// <param name="Chronology">The agency's chronology as it was sent with it, by date; null where there is none.</param>
internal sealed record CheckContent(
    IReadOnlyDictionary<string, CheckAnswer> Answers, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<SentEntry>? Chronology = null) : PersonalContent
{
    /// <summary>The chronology, empty where there is none.</summary>
    [JsonIgnore] public IReadOnlyList<SentEntry> Entries => Chronology ?? [];

    /// <summary>"We hold nothing on this family": an answer of its own, that needs no analysis.</summary>
    public bool HoldsNothing => this[CheckQuestions.RecordsHeld].Yes == false;

    public CheckAnswer this[string question] => Answers.TryGetValue(question, out var answer) ? answer : new();
}

/// <summary>What the Business Unit wrote to the agency about a version.</summary>
internal sealed record CheckComments(string Words) : PersonalContent;
