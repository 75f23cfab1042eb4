using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Files.ShowToOthers;

/// <summary>An officer has looked: the file does not tell who referred, so those who may see the case see it too (REV-04).</summary>
internal sealed record ShowToOthers(string Reference, int Number) : ICommand;

internal sealed class ShowToOthersHandler(ReviewsDbContext db, IAct act) : IRequestHandler<ShowToOthers, Outcome>
{
    public async Task<Outcome> Handle(ShowToOthers request, CancellationToken cancellationToken)
    {
        if (!act.Actor.IsOfficer || await db.CaseOf(request.Reference, act, cancellationToken) is not { } about) return Outcome.NotFound;
        if (await db.CaseFiles.SingleOrDefaultAsync(file => file.CaseId == about.Id && file.Number == request.Number, cancellationToken) is not { } file) return Outcome.NotFound;
        file.NamesNobody();
        act.Record(AuditStream.Case(about.Id), $"showed file {file.Number} to others, having looked that it does not tell who referred");
        return Outcome.Done;
    }
}
