using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;

namespace Partnership.Reviews.NationalPanel;

/// <summary>The signed decision sheet as it went to the National Panel, what passed between us, and its answer (REV-48).</summary>
internal sealed class NationalSubmission
{
    private readonly List<NationalLetter> _letters = [];

    private NationalSubmission(CaseId caseId, int sheetRound, string fingerprint, DateOnly sentOn, string how, DateOnly? dueOn, DateTimeOffset recordedAt, string recordedByName) =>
        (CaseId, SheetRound, Fingerprint, SentOn, How, DueOn, RecordedAt, RecordedByName) = (caseId, sheetRound, fingerprint, sentOn, how, dueOn, recordedAt, recordedByName);

    public CaseId CaseId { get; }
    public int SheetRound { get; private set; }

    [OpenBecause("The fingerprint of the sheet that was sent.")]
    public string Fingerprint { get; private set; }
    public DateOnly SentOn { get; private set; }

    [OpenBecause("By which way it was sent; nothing about the case.")]
    public string How { get; private set; }

    /// <summary>The last day of the protocol's time limit on the day it was sent; null where none ran.</summary>
    public DateOnly? DueOn { get; }
    public DateTimeOffset RecordedAt { get; }

    [OpenBecause("The officer who sent it.")]
    public string RecordedByName { get; }

    /// <summary>The answer that ends the Rapid Review; null while it is awaited.</summary>
    public LetterKind? Answer { get; private set; }
    public DateOnly? AnsweredOn { get; private set; }
    public IReadOnlyList<NationalLetter> Letters => _letters;

    /// <summary>Sent after its time limit: shown as a breach, never refused.</summary>
    public bool IsLate => DueOn is { } due && SentOn > due;

    /// <summary>What they ask and we have not answered, the most urgent first.</summary>
    public IEnumerable<NationalLetter> OpenQuestions => _letters.Where(letter => letter.IsOpen).OrderBy(letter => letter.AnswerDueOn);

    public static NationalSubmission Of(CaseId caseId, int sheetRound, string fingerprint, DateOnly sentOn, string how, DateOnly? dueOn, Actor by, DateTimeOffset at) =>
        new(caseId, sheetRound, fingerprint, sentOn, how, dueOn, at, by.Name);

    /// <summary>Puts a letter into the log. One of ours may answer one of theirs.</summary>
    public Outcome Log(NationalLetter letter, Guid? answers)
    {
        if (answers is { } id)
        {
            if (_letters.FirstOrDefault(one => one.Id == id && one.IsOpen) is not { } question) return Outcome.Refused("This question has been answered already, or was never asked.", "Answers");
            if (letter.Dated < question.Dated) return Outcome.Refused("An answer can’t be earlier than its question.", "Dated");
            letter.Answer(question);
        }
        _letters.Add(letter);
        return Outcome.Done;
    }

    /// <summary>The National Panel agrees or advises: the Rapid Review has its answer.</summary>
    public Outcome Conclude(NationalLetter answer)
    {
        if (Answer is not null) return Outcome.Refused("The National Panel’s answer has been recorded already.");
        _letters.Add(answer);
        (Answer, AnsweredOn) = (answer.Kind, answer.Dated);
        return Outcome.Done;
    }
}
