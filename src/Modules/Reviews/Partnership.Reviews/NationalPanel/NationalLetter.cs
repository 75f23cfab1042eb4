using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;

namespace Partnership.Reviews.NationalPanel;

/// <summary>What a letter is, as the National Panel answers (REV-48).</summary>
internal enum LetterKind { Agrees, Advises, FurtherInformation, Reconsider, NationalReview, Other }

internal enum Direction { FromThem, FromUs }

internal enum Correspondent { NationalPanel, SecretaryOfState }

/// <summary>What a letter says.</summary>
internal sealed record LetterText(string Text) : PersonalContent;

/// <summary>A letter, question or answer between us and the National Panel or the Secretary of State.</summary>
internal sealed class NationalLetter
{
    private NationalLetter(Guid id, LetterKind kind, Direction direction, Correspondent correspondent, DateOnly dated, DateOnly? answerDueOn, DateTimeOffset recordedAt, string recordedByName) =>
        (Id, Kind, Direction, Correspondent, Dated, AnswerDueOn, RecordedAt, RecordedByName) = (id, kind, direction, correspondent, dated, answerDueOn, recordedAt, recordedByName);

    public Guid Id { get; }
    public LetterKind Kind { get; }
    public Direction Direction { get; }
    public Correspondent Correspondent { get; }
    public DateOnly Dated { get; }
    public Sealed<LetterText>? Text { get; private set; }

    /// <summary>By when they want our answer; null where they want none.</summary>
    public DateOnly? AnswerDueOn { get; }

    /// <summary>When we answered.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>The letter of theirs that this one answers.</summary>
    public Guid? Answers { get; private set; }
    public DateTimeOffset RecordedAt { get; }

    [OpenBecause("The officer who recorded it.")]
    public string RecordedByName { get; }

    public bool IsOpen => AnswerDueOn is not null && AnsweredOn is null;

    public static NationalLetter Of(Guid id, LetterKind kind, Direction direction, Correspondent correspondent, DateOnly dated, Sealed<LetterText> text, DateOnly? answerDueOn, Actor by, DateTimeOffset at) =>
        new(id, kind, direction, correspondent, dated, answerDueOn, at, by.Name) { Text = text };

    public void Answer(NationalLetter question)
    {
        Answers = question.Id;
        question.AnsweredOn = Dated;
    }
}

internal static class LetterWords
{
    public static string InWords(this LetterKind kind) => kind switch
    {
        LetterKind.Agrees => "Agrees with the decision",
        LetterKind.Advises => "Advises",
        LetterKind.FurtherInformation => "Asks for further information",
        LetterKind.Reconsider => "Asks to reconsider",
        LetterKind.NationalReview => "Will carry out a national review",
        _ => "Letter",
    };

    public static string InWords(this Correspondent correspondent) => correspondent == Correspondent.NationalPanel ? "the National Panel" : "the Secretary of State";

    /// <summary>What is to be done about an open question.</summary>
    public static string ToDo(this LetterKind kind, string reference) => kind switch
    {
        LetterKind.FurtherInformation => $"Send the National Panel the information it asks for on {reference}",
        LetterKind.Reconsider => $"Reconvene the panel on {reference}: the National Panel asks to reconsider",
        LetterKind.NationalReview => $"Reconvene the panel on {reference}: the National Panel will carry out a national review",
        _ => $"Answer the letter on {reference}",
    };
}
