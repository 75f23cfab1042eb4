using Partnership.Kernel.Words;
using Partnership.Platform.Documents;
using Partnership.Reviews.Chronologies;

namespace Partnership.Reviews.AgencyChecks.ReadingShared;

/// <summary>The shared check forms as a Word document (PLT-51): what their page shows.</summary>
internal static class WordChecks
{
    public static WordDocument Of(string reference, IReadOnlyList<SharedCheck> checks)
    {
        var word = WordDocument.Titled($"What the agencies wrote {reference}").Paragraph($"{Counts.Of(checks.Count, "agency", "agencies")}. Shared with the panel and the agencies whose own form was accepted; with nobody else.").Contents();
        foreach (var check in checks)
        {
            word.Heading(1, check.Agency + (check.IsAddendum ? " (addendum)" : "")).Paragraph($"Shared on {Dates.Long(check.SharedAt)}.");
            foreach (var section in check.Sections)
            {
                word.Heading(2, section.Title);
                foreach (var question in section.Questions) Add(word, question);
            }
        }
        return word;
    }

    private static void Add(WordDocument word, AnsweredQuestion question)
    {
        word.Heading(3, question.Question.Title);
        if (question.Answer.Yes is { } yes) word.Paragraph(yes ? "Yes" : question.Question.Key == CheckQuestions.RecordsHeld ? "No. We hold nothing on this family" : "No");
        if (question.Themes.Count > 0) word.List(question.Themes);
        if (!string.IsNullOrWhiteSpace(question.Answer.Words)) word.Paragraph(question.Answer.Words);
        if (question.Entries.Count > 0) word.Table("Chronology", ["When", "What happened", "Child’s lived experience"], question.Entries.Select(one => Row(one.Told)), [20, 52, 28]);
        if (question.IsEmpty) word.Paragraph([new("Not answered", Italic: true)]);
    }

    private static IReadOnlyList<string> Row(EntryContent told) =>
    [
        told.When + (told.Time is { } time ? $", {Times.Of(time)}" : ""),
        string.Join("\n", new[] { told.Event, told.Source is { } source ? $"Source: {source}" : null, told.Analysis is { } analysis ? $"Analysis: {analysis}" : null }.OfType<string>()),
        told.LivedExperience ?? "",
    ];
}
