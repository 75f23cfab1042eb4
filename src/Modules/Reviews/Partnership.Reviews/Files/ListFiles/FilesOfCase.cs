using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.Platform.Files;
using Partnership.Platform.Persistence;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Files.ListFiles;

/// <summary>The files of a case with their names, opened through the vault; null where the case is not the reader's.</summary>
internal sealed record FilesOfCase(CaseId Case) : IQuery<IReadOnlyList<FileRow>?>;

/// <param name="From">"With the referral", or who added it.</param>
internal sealed record FileRow(int Number, StoredFile Stored, string From, DateTimeOffset AddedAt, bool Noted, bool ForOfficersOnly)
{
    public string About => $"{Stored.Kind.InWords()}, {Sizes.Of(Stored.Size)}";
    public bool AwaitsNoting => Stored.State == FileState.Infected && !Noted;
}

internal sealed class AnswerFilesOfCase(Reading<ReviewsDbContext> reading, Vault vault, StoredFiles stored, ICurrentActor current) : IRequestHandler<FilesOfCase, IReadOnlyList<FileRow>?>
{
    public async Task<IReadOnlyList<FileRow>?> Handle(FilesOfCase request, CancellationToken cancellationToken)
    {
        if (await vault.Enter(request.Case, "looked at the list of files", cancellationToken) is not { } open) return null;
        var files = await reading.Db.CaseFiles.ShownTo(current.Actor).Where(file => file.CaseId == request.Case).OrderBy(file => file.Number).ToListAsync(cancellationToken);
        if (files.Count == 0) return [];
        var here = (await stored.Of(open, cancellationToken)).ToDictionary(one => one.Id);
        return [.. files.Where(file => here.ContainsKey(file.Id.Value)).Select(file => new FileRow(file.Number, here[file.Id.Value],
            file.AddedByName is { } officer ? $"Added by {officer}" : "With the referral", file.AddedAt, file.NotedAt is not null, file.MayNameTheReferrer))];
    }
}

internal static class FileStateWords
{
    public static string InWords(this FileState state) => state switch
    {
        FileState.Clean => "No virus found",
        FileState.NotScanned => "Not scanned",
        FileState.Infected => "Had a virus: not kept",
        _ => "Being scanned",
    };

    public static string Colour(this FileState state) => state switch
    {
        FileState.Clean => "green",
        FileState.NotScanned => "yellow",
        FileState.Infected => "red",
        _ => "blue",
    };
}
