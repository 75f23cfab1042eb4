using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.Platform.Csv;
using Partnership.Platform.Documents;
using Partnership.Platform.Documents.Printing;
using Partnership.Reviews.Chronologies.Merging;
using Partnership.Reviews.Chronologies.Reading;

namespace Partnership.Reviews.Chronologies.Exporting;

internal enum ChronologyFile { Csv, Word }

/// <summary>Lets the combined chronology out as a file, as its reader may see it and has filtered it: an export, and in the trail as one (REV-91).</summary>
internal sealed record ExportChronology(string Reference, ChronologyFile As, ChronologyFilter Filter, int? Gap, int? Version) : ICommand<Outcome<ChronologyFileMade>>;

/// <param name="Name">The reference and nothing else: a file's name travels.</param>
internal sealed record ChronologyFileMade(string Name, string ContentType, byte[] Bytes);

internal sealed class ExportChronologyHandler(IAct act, IMediator mediator, Browser browser) : IRequestHandler<ExportChronology, Outcome<ChronologyFileMade>>
{
    public async Task<Outcome<ChronologyFileMade>> Handle(ExportChronology command, CancellationToken cancellationToken)
    {
        if (await mediator.Send(new CombinedChronologyOf(command.Reference, command.Version), cancellationToken) is not { } read) return Outcome<ChronologyFileMade>.NotFound;
        // Rows for a spreadsheet can't say that the lesser ones were left out: only who asks for less gets less.
        var filter = command.As == ChronologyFile.Csv ? command.Filter with { Least = command.Filter.Least ?? Significance.Background } : command.Filter;
        var view = ChronologyView.Of(read.Parts, filter, command.Gap, "", whole: true);
        act.Record(AuditStream.Case(read.Case), $"exported the combined chronology as a {(command.As == ChronologyFile.Word ? "Word document" : "CSV file")}, {Counts.Of(view.EventsLeft, "event")}");
        return command.As == ChronologyFile.Word
            ? new ChronologyFileMade($"{command.Reference}-chronology.docx", WordDocument.ContentType, await WordChronology.Of(command.Reference, view, read, browser, act.At, cancellationToken))
            : new ChronologyFileMade($"{command.Reference}-chronology.csv", CsvFile.ContentType, Csv(view));
    }

    private static byte[] Csv(ChronologyView view) => CsvFile.Of(["Agency", .. ChronologyCsv.Headings, "Accounts", "What differs", "Worked with"],
        view.Left.SelectMany(row => row switch
        {
            EventRow told => told.Accounts.Select(one => Line(told, one, view)),
            SilenceRow silence => [["", Dates.Machine(silence.On), Dates.Machine(silence.To), null, $"No agency recorded contact for {Counts.Of(silence.Days, "day")}", null, null, null, null, null, null, null]],
            _ => [],
        }));

    private static IReadOnlyList<string?> Line(EventRow row, AgencyEntry one, ChronologyView view) =>
    [
        view.LaneOf(one).Name, .. ChronologyCsv.Line(one.Told with { Significance = one.Significance }),
        row.Link?.Accounts switch { Accounts.Agree => "agree", Accounts.Differ => "differ", null => null, _ => "not said" }, row.Link?.WhatDiffers, row.Link?.Settled?.WorksWith == one.Id ? "Yes" : null,
    ];
}
