using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;

namespace Partnership.Reviews.Screening.LetterToTheReferrer;

internal readonly record struct DecisionLetterId(Guid Value) : IId<DecisionLetterId>
{
    public static DecisionLetterId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>What the referrer is told of a threshold that was not met (REV-14): begun from a template, changed by officers, and sent outside of this site.</summary>
internal sealed class DecisionLetter
{
    /// <summary>The field of the refusal that means "somebody else saved in between".</summary>
    public const string Conflict = "Conflict";

    /// <summary>Idle for longer, and the next save has an entry in the trail of its own.</summary>
    private static readonly TimeSpan Session = TimeSpan.FromMinutes(30);

    private DecisionLetter(DecisionLetterId id, CaseId caseId, ThresholdDecisionId decisionId, string template, string templateVersion) =>
        (Id, CaseId, DecisionId, Template, TemplateVersion) = (id, caseId, decisionId, template, templateVersion);

    public DecisionLetterId Id { get; }
    public CaseId CaseId { get; }
    public ThresholdDecisionId DecisionId { get; }

    [OpenBecause("The key of the template it was begun from.")]
    public string Template { get; }

    [OpenBecause("A fingerprint of the template's words.")]
    public string TemplateVersion { get; }
    public Sealed<LetterWords>? Words { get; private set; }

    /// <summary>Counts the saves, from 1.</summary>
    public int DraftNumber { get; private set; }

    /// <summary>The open form that saved last: it may save again what it saved itself.</summary>
    public Guid Form { get; private set; }
    public DateTimeOffset SavedAt { get; private set; }
    public PersonId SavedBy { get; private set; }

    [OpenBecause("The officer who saved it last, shown to colleagues who write at the same time.")]
    public string SavedByName { get; private set; } = "";

    /// <summary>The day on which it left; null while it has not.</summary>
    public DateOnly? SentOn { get; private set; }
    public LetterWay? SentBy { get; private set; }

    public static DecisionLetter Begin(DecisionLetterId id, CaseId caseId, ThresholdDecisionId decision, string template, string templateVersion, Sealed<LetterWords> words, Actor by, PersonId person, DateTimeOffset at)
    {
        var begun = new DecisionLetter(id, caseId, decision, template, templateVersion);
        begun.Keep(words, Guid.Empty, by, person, at);
        return begun;
    }

    /// <summary>Keeps what was written. Whether it begins a new editing session is the value.</summary>
    /// <param name="seen">The draft's number when the form was opened.</param>
    public Outcome<bool> Save(Sealed<LetterWords> words, int seen, Guid form, Actor by, PersonId person, DateTimeOffset at)
    {
        if (SentOn is not null) return Outcome<bool>.Refused("The letter has been sent: its words stay as they are. Nothing was saved.");
        if (seen != DraftNumber && form != Form) return Outcome<bool>.Refused($"{SavedByName} saved this letter after you opened it. Nothing was saved over it.", Conflict);
        var begins = SavedBy != person || at - SavedAt > Session || DraftNumber == 1;
        Keep(words, form, by, person, at);
        return begins;
    }

    /// <param name="seen">The draft's number when the page was opened: what is said to be sent is what was read.</param>
    public Outcome Sent(DateOnly on, LetterWay by, int seen)
    {
        if (SentOn is not null) return Outcome.Refused("That it was sent is recorded already.");
        if (seen != DraftNumber) return Outcome.Refused($"{SavedByName} has changed the letter since you opened this page. Read it again before you record that it was sent.");
        (SentOn, SentBy) = (on, by);
        return Outcome.Done;
    }

    private void Keep(Sealed<LetterWords> words, Guid form, Actor by, PersonId person, DateTimeOffset at) =>
        (Words, DraftNumber, Form, SavedAt, SavedBy, SavedByName) = (words, DraftNumber + 1, form, at, person, by.Name);
}

/// <summary>The letter's own words, the body as Markdown.</summary>
internal sealed record LetterWords(string Subject, string Body) : PersonalContent;

/// <summary>How a letter left. This site sends none: what is in it does not go by its mails (COM-22).</summary>
internal enum LetterWay { Post, Email, HandedOver }

internal static class LetterWayWords
{
    public static string InWords(this LetterWay way) => way switch
    {
        LetterWay.Post => "by post",
        LetterWay.Email => "by secure email, from the Business Unit’s own system",
        _ => "handed over in person",
    };
}
