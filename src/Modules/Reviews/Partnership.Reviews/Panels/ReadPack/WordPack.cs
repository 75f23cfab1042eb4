using Partnership.Kernel.Words;
using Partnership.Platform.Documents;
using Partnership.Reviews.Chronologies;
using Partnership.Reviews.Chronologies.Exporting;
using Partnership.Reviews.Chronologies.Reading;

namespace Partnership.Reviews.Panels.ReadPack;

/// <summary>A version of the pack as a Word document (PLT-51): what its page shows.</summary>
internal static class WordPack
{
    public static WordDocument Of(string reference, PackView pack)
    {
        var (cover, content) = (pack.Cover, pack.Content);
        var word = WordDocument.Titled($"Panel’s pack {reference}").Paragraph($"Version {cover.Number}, as sent by {cover.SentByName} on {Times.WithDate(cover.SentAt)}.");
        if (content.Missing.Count > 0) word.Paragraph([new($"Missing from this version: {Counts.AndList(content.Missing)}", Bold: true)]);
        if (content.Addenda.Count > 0) word.Paragraph($"Added after the first version: {Counts.AndList(content.Addenda)}");
        word.Contents().Heading(1, "What happened");
        foreach (var told in content.Overview) Add(word, told);
        word.Heading(1, "Agency checks");
        if (content.Checks.Count == 0) word.Paragraph("No agency check was shared when this version was sent.");
        foreach (var check in content.Checks)
        {
            word.Heading(2, check.Name + (content.Addenda.Contains(check.Name) ? " (addendum)" : ""));
            foreach (var answer in check.Answers) word.Heading(3, answer.Question).Paragraph(answer.Words);
        }
        if (content.Chronology is { } chronology) WordChronology.Entries(word.Heading(1, "The combined chronology"), ChronologyView.Of(chronology, new(Significance.Background), null, "", whole: true));
        word.Heading(1, "The criteria before the panel");
        foreach (var group in content.Criteria.GroupBy(one => one.Heading))
        {
            if (group.Key is { } heading) word.Heading(2, heading);
            word.List(group.Select(one => one.Words));
        }
        return word.SmallPrint($"Fingerprint of this version: {cover.Fingerprint}");
    }

    private static void Add(WordDocument word, PackOverview told)
    {
        word.Paragraph([new("Children: ", Bold: true), new(string.Join("; ", told.Children))]);
        if (told.IncidentOn is { } on) word.Paragraph([new("Date of the incident: ", Bold: true), new(Dates.Long(on))]);
        foreach (var (title, words) in new[] { ("What was told", told.Description), ("Known or suspected abuse or neglect", told.Abuse), ("The referring agency’s work", told.AgencysWork), ("Why a review", told.WhyReview) })
            if (!string.IsNullOrWhiteSpace(words)) word.Heading(3, title).Paragraph(words);
    }
}
