using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Csv;
using Partnership.Reviews.Cases.ListCases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Cases.ExportCases;

/// <summary>A list of cases as a file: what the page shows, no more; each case notes that it left in a list (REV-91, PLT-73).</summary>
internal sealed record ExportCases(ListCases.ListCases Which) : ICommand<Outcome<byte[]>>;

internal sealed class ExportCasesHandler(ReviewsDbContext db, IAct act, TimeProvider clock) : IRequestHandler<ExportCases, Outcome<byte[]>>
{
    private static readonly string[] Headings = ["Reference", "About", "How it came in", "Received", "Stage", "Next date"];

    public async Task<Outcome<byte[]>> Handle(ExportCases request, CancellationToken cancellationToken)
    {
        var rows = await CasesFound.By(request.Which, db, act.Actor, London.Today(clock)).OrderBy(row => row.Case.Reference).Select(row => new
        {
            row.Case.Id,
            row.Case.Reference,
            row.Case.Initials,
            row.Case.Stage,
            row.Door,
            row.ReceivedAt,
            Due = row.Case.Clocks.Where(one => one.MetOn == null && one.StoppedOn == null).Min(one => (DateOnly?)one.DueOn),
        }).ToListAsync(cancellationToken);

        foreach (var row in rows) act.Record(AuditStream.Case(row.Id), "exported it in a list of cases");
        if (rows.Count == 0 && act.Actor.Person is { } person) act.Record(AuditStream.Account(person), "exported an empty list of cases");
        return CsvFile.Of(Headings, rows.Select(row => new[]
        {
            row.Reference, row.Initials, row.Door?.InWords(), row.ReceivedAt is { } at ? London.DateOf(at).InWords() : null, row.Stage.InWords(), row.Due?.InWords(),
        }));
    }
}
