using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.Platform.Documents;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.DecisionSheets.Reading;

/// <summary>Lets a version of the sheet out as a file: as a Word document, or as the plain text whose fingerprint was signed. An export, and in the trail as one (REV-91).</summary>
internal sealed record ExportSheet(string Reference, int Round, SheetFile As) : ICommand<Outcome<SheetFileMade>>;

internal enum SheetFile { Word, Text }

/// <param name="Name">The reference and nothing else: a file's name travels.</param>
internal sealed record SheetFileMade(string Name, string ContentType, byte[] Bytes);

internal sealed class ExportSheetHandler(ReviewsDbContext db, IAct act, Vault vault, Installation installation) : IRequestHandler<ExportSheet, Outcome<SheetFileMade>>
{
    public async Task<Outcome<SheetFileMade>> Handle(ExportSheet command, CancellationToken cancellationToken)
    {
        if (await db.CaseOf(command.Reference, act, cancellationToken) is not { } about) return Outcome<SheetFileMade>.NotFound;
        var sheet = await db.DecisionSheets.SingleOrDefaultAsync(one => one.CaseId == about.Id, cancellationToken);
        if (sheet?.Rounds.FirstOrDefault(one => one.Number == command.Round) is not { Body: { } sealedBody } round) return Outcome<SheetFileMade>.NotFound;
        var what = command.As == SheetFile.Word ? "as a Word document" : "as plain text";
        if (await vault.Enter(about.Id, $"exported the decision sheet, round {round.Number}, {what}", cancellationToken) is not { } open) return Outcome<SheetFileMade>.NotFound;

        var body = open.Open(round.Id, sealedBody);
        return command.As == SheetFile.Text
            ? new SheetFileMade($"{about.Reference}.txt", "text/plain; charset=utf-8", SheetText.Bytes(body))
            : new SheetFileMade($"{about.Reference}.docx", WordDocument.ContentType, WordSheet.Of(body, round, installation.ProtocolOf(about.ProtocolVersion).SignOff, installation.Profile, act.At));
    }
}
