using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Platform.Files;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Files.AddAFile;

/// <summary>Makes an uploaded file a part of its case.</summary>
/// <param name="File">Its id in the store.</param>
internal sealed record AddAFile(string Reference, Guid File) : ICommand;

internal sealed class AddAFileHandler(ReviewsDbContext db, IAct act, StoredFiles stored) : IRequestHandler<AddAFile, Outcome>
{
    public async Task<Outcome> Handle(AddAFile request, CancellationToken cancellationToken)
    {
        if (!act.Actor.IsOfficer || await db.CaseOf(request.Reference, act, cancellationToken) is not { } about) return Outcome.NotFound;
        if (!await stored.Keep(about.Id, request.File, cancellationToken)) return Outcome.NotFound;
        // Two who add at once take their numbers one after the other.
        await using (var turn = new NpgsqlCommand("select from reviews.review_case where id = $1 for update", act.Connection) { Parameters = { new() { Value = about.Id.Value } } })
            await turn.ExecuteNonQueryAsync(cancellationToken);
        var number = 1 + (await db.CaseFiles.Where(file => file.CaseId == about.Id).MaxAsync(file => (int?)file.Number, cancellationToken) ?? 0);
        db.CaseFiles.Add(CaseFile.AddedByOfficer(act.Actor, new(request.File), about.Id, number, act.At));
        act.Record(AuditStream.Case(about.Id), $"added file {number}");
        return Outcome.Done;
    }
}
