using Partnership.Kernel.Protocols;

namespace Partnership.Reviews.AgencyChecks;

/// <summary>The questions of a check form: first whether the agency holds anything at all, then the protocol's own.</summary>
internal static class CheckQuestions
{
    public const string RecordsHeld = "records-held";
    public const string RecordsSearched = "records-searched";

    private static readonly CheckSection Holdings = new()
    {
        Key = "records",
        Title = "What your agency holds",
        Questions =
        [
            new() { Key = RecordsHeld, Title = "Does your agency hold records about this child or family?", Kind = QuestionKind.YesNo, Help = ["“We hold nothing on this family” is a full answer: you can send the form with it"] },
            new() { Key = RecordsSearched, Title = "Which records did you search, and under which names?", Kind = QuestionKind.Facts, Help = ["Systems and paper records, earlier names, other spellings", "Say as well what you could not search"] },
        ],
    };

    public static IReadOnlyList<CheckSection> Of(CheckForm form) => [Holdings, .. form.Sections];

    public static CheckSection? Section(CheckForm form, string key) => Of(form).FirstOrDefault(section => section.Key == key);

    /// <summary>The questions that must have an answer before the form can be sent.</summary>
    public static IEnumerable<CheckQuestion> Required(CheckForm form, CheckContent content) =>
        (content.HoldsNothing ? [Holdings] : Of(form)).SelectMany(section => section.Questions).Where(question => question.Required);
}
