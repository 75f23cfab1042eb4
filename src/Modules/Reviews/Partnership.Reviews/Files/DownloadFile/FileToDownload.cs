using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Files;
using Partnership.Platform.Persistence;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Files.DownloadFile;

/// <summary>Where a file of a case stands, before it is opened; null where there is none.</summary>
internal sealed record StateOfFile(CaseId Case, int Number) : IQuery<FileState?>;

/// <summary>Opens a file through the vault, which leaves the download in the trail. Null where the case is not the reader's, or there is nothing to open.</summary>
/// <param name="AsItCame">With all that it tells about who made it.</param>
internal sealed record FileToDownload(CaseId Case, int Number, bool AsItCame) : IQuery<StoredFileResult?>;

internal sealed class AnswerStateOfFile(Reading<ReviewsDbContext> reading, StoredFiles stored, ICurrentActor current) : IRequestHandler<StateOfFile, FileState?>
{
    public async Task<FileState?> Handle(StateOfFile request, CancellationToken cancellationToken) =>
        await reading.Db.CaseFiles.ShownTo(current.Actor).SingleOrDefaultAsync(file => file.CaseId == request.Case && file.Number == request.Number, cancellationToken) is { } file
            ? await stored.StateOf(file.Id.Value, cancellationToken)
            : null;
}

internal sealed class AnswerFileToDownload(Reading<ReviewsDbContext> reading, Vault vault, StoredFiles stored, ICurrentActor current) : IRequestHandler<FileToDownload, StoredFileResult?>
{
    public async Task<StoredFileResult?> Handle(FileToDownload request, CancellationToken cancellationToken)
    {
        if (request.AsItCame && !current.Actor.IsOfficer) return null;
        if (await reading.Db.CaseFiles.ShownTo(current.Actor).SingleOrDefaultAsync(file => file.CaseId == request.Case && file.Number == request.Number, cancellationToken) is not { } found) return null;
        if (await vault.Enter(request.Case, $"downloaded file {request.Number}{(request.AsItCame ? " as it came" : "")}", cancellationToken) is not { } open) return null;
        var file = (await stored.Of(open, cancellationToken)).SingleOrDefault(one => one.Id == found.Id.Value);
        return file is not null && await stored.Read(open, file.Id, cancellationToken) is { } content ? new(file, content, request.AsItCame) : null;
    }
}
