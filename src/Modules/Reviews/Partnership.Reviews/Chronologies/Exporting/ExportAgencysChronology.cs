using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Platform.Csv;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.AgencyChecks;
using Partnership.Reviews.Chronologies.WritingEntries;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Chronologies.Exporting;

/// <summary>Lets the own agency's chronology out as a CSV file, as it is written (REV-91).</summary>
internal sealed record ExportAgencysChronology(string Reference) : ICommand<Outcome<byte[]>>;

internal sealed class ExportAgencysChronologyHandler(ReviewsDbContext db, IAct act, Vault vault, Installation installation) : IRequestHandler<ExportAgencysChronology, Outcome<byte[]>>
{
    public async Task<Outcome<byte[]>> Handle(ExportAgencysChronology command, CancellationToken cancellationToken)
    {
        if (await db.Own(command.Reference, act.Actor, cancellationToken) is not { } check) return Outcome<byte[]>.NotFound;
        if (await vault.Enter(check.CaseId, CheckDoor.Part(check), $"exported the chronology of {installation.Profile.Agency(check.Agency)?.Name}", cancellationToken) is not { } open) return Outcome<byte[]>.NotFound;
        var entries = await db.ChronologyEntries.Of(check).ToListAsync(cancellationToken);
        return CsvFile.Of(ChronologyCsv.Headings, entries.Opened(open).Select(one => ChronologyCsv.Line(one.Told)));
    }
}
