using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Files.NoteAnInfectedFile;

/// <summary>An officer has told whoever sent it that the file had a virus in it, and asked for it again.</summary>
internal sealed record NoteInfected(string Reference, int Number) : ICommand;

internal sealed class NoteInfectedHandler(ReviewsDbContext db, IAct act) : IRequestHandler<NoteInfected, Outcome>
{
    public async Task<Outcome> Handle(NoteInfected request, CancellationToken cancellationToken)
    {
        if (!act.Actor.IsOfficer || await db.CaseOf(request.Reference, act, cancellationToken) is not { } about) return Outcome.NotFound;
        if (await db.CaseFiles.SingleOrDefaultAsync(file => file.CaseId == about.Id && file.Number == request.Number, cancellationToken) is not { } file) return Outcome.NotFound;
        file.IsNoted(act.At);
        act.Record(AuditStream.Case(about.Id), $"noted that file {file.Number} had a virus in it and was asked for again");
        return Outcome.Done;
    }
}
