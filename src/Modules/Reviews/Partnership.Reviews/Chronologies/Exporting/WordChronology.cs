using Partnership.Kernel.Words;
using Partnership.Platform.Documents;
using Partnership.Platform.Documents.Printing;
using Partnership.Reviews.Chronologies.Drawing;
using Partnership.Reviews.Chronologies.Merging;
using Partnership.Reviews.Chronologies.Reading;

namespace Partnership.Reviews.Chronologies.Exporting;

/// <summary>The combined chronology as a Word document: the picture where a browser can draw it, and the table.</summary>
internal static class WordChronology
{
    public static async Task<byte[]> Of(string reference, ChronologyView view, ReadChronology read, Browser browser, DateTimeOffset at, CancellationToken ct)
    {
        var word = WordDocument.Titled($"Combined chronology {reference}", landscape: true).Paragraph($"{view.Sum}. {Counts.Of(view.EventsLeft, "event")} in this document, as of {Times.WithDate(read.Frozen?.At ?? at)}{(read.Frozen is { } frozen ? $", version {frozen.Number}" : "")}.");
        if (read.Parts.NotAssured.Count > 0) word.Paragraph($"Not quality-assured yet: {Counts.AndList(read.Parts.NotAssured)}.");
        if (read.Parts.Missing.Count > 0) word.Paragraph($"Not in it: {Counts.AndList(read.Parts.Missing)}.");
        if (PictureData.Of(view) is { } picture)
        {
            word.Heading(1, picture.Title);
            if (await Drawn(picture, browser, ct) is { } png) word.Picture(png, picture.Description, 24.5);
            else word.Paragraph("The picture is on the chronology’s page; the table here has the same events.");
        }
        return Entries(word.Heading(1, "The entries by date"), view).ToFile(at);
    }

    /// <summary>The table of what is left by the view's filter.</summary>
    public static WordDocument Entries(WordDocument word, ChronologyView view) =>
        word.Table("Combined chronology", ["When", "Agency", "What happened", "The child’s lived experience"], view.Left.SelectMany(row => Rows(row, view)), [16, 18, 44, 22]);

    /// <returns>Null where no browser is configured, or it doesn't do it: the document must not fail for its picture.</returns>
    private static async Task<byte[]?> Drawn(PictureData picture, Browser browser, CancellationToken ct)
    {
        try
        {
            return await browser.Png(ChronologyPicture.Wide(picture), 960, ct);
        }
        catch (BrowserException)
        {
            return null;
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(ChronologyRow row, ChronologyView view)
    {
        if (row is SilenceRow silence) return [[Dates.Between(silence.On, silence.To), "", $"No agency recorded contact for {Counts.Of(silence.Days, "day")}", ""]];
        var told = (EventRow)row;
        return [.. Said(told, view), .. told.Accounts.Select(one => Account(told, one, view))];
    }

    private static IEnumerable<IReadOnlyList<string>> Said(EventRow row, ChronologyView view)
    {
        if (row.Link is not { } link) return [];
        if (!row.Differs) return [[Dates.Long(row.On), "", $"One event, told by {Counts.Of(row.Accounts.Count, "agency", "agencies")}", ""]];
        var settled = link.Settled is not { } one ? "Open: not settled."
            : $"Settled by {one.By}, {Dates.Long(one.At)}: {(one.WorksWith is null ? "all accounts stand side by side" : $"the panel works with the account of {view.LaneOf(row.First).Name}")}. {one.Why}";
        return [[Dates.Long(row.On), "", $"Accounts differ. {link.WhatDiffers}\n{settled}", ""]];
    }

    private static IReadOnlyList<string> Account(EventRow row, AgencyEntry one, ChronologyView view) =>
    [
        one.Told.When + (one.Told.Time is { } time ? $", {Times.Of(time)}" : "") + (row.Together ? "\nSeveral agencies on this day" : ""),
        $"{view.LaneOf(one).Letter} · {view.LaneOf(one).Name}" + (row.Link?.Settled?.WorksWith == one.Id ? "\nworked with" : ""),
        string.Join("\n", new[]
        {
            one.Told.Event, one.Told.Analysis is { } analysis ? $"Analysis: {analysis}" : null, one.Told.Source is { } source ? $"Source: {source}" : null,
            one.Significance == Significance.Background ? null : one.Significance.InWords(),
        }.OfType<string>()),
        one.Told.LivedExperience ?? "",
    ];
}
