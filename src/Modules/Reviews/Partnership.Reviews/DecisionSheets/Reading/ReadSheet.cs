using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.PersonalData;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Cases;
using Partnership.Reviews.DecisionSheets.Verifying;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.DecisionSheets.Reading;

/// <summary>A version of the sheet as it was sent for signing, with who has signed; null when there is none for the reader. Without a round, the last one.</summary>
internal sealed record ReadSheet(string Reference, int? Round = null) : IQuery<SheetRead?>;

/// <param name="Seen">The version that the reader signed last before this one; null when there is none.</param>
internal sealed record SheetRead(DecisionSheet Sheet, SheetRound Round, SheetBody Body, IReadOnlyList<SignerRow> Signers, IReadOnlyList<MeetingRead> Meetings, RoundCheck Check, SheetBody? Seen, string? VoidedBecause) : PersonalContent
{
    public bool IsLatest => Sheet.Latest?.Number == Round.Number;
}

/// <summary>A place on the sheet for a signature.</summary>
internal sealed record SignerRow(string Role, string Title, bool IsChair, Signature? Signature, string? Reasons) : PersonalContent
{
    public string Status => Signature switch { null => IsChair ? "Not countersigned yet" : "Not signed yet", { Agrees: false } => "Disagrees", _ => IsChair ? "Countersigned" : "Signed" };
    public string? Colour => Signature switch { null => "grey", { Agrees: false } => "red", _ => null };
}

internal sealed record MeetingRead(DateOnly HeldOn, bool WillBeRevised, string Said) : PersonalContent;

internal sealed class AnswerReadSheet(Reading<ReviewsDbContext> reading, ICurrentActor current, Vault vault, SheetVerification verification, Installation installation, TimeProvider clock)
    : IRequestHandler<ReadSheet, SheetRead?>
{
    public async Task<SheetRead?> Handle(ReadSheet request, CancellationToken cancellationToken)
    {
        var about = await reading.Db.Cases.VisibleTo(current.Actor, London.Today(clock)).Where(one => one.Reference == request.Reference)
            .Select(one => new { one.Id, one.ProtocolVersion }).SingleOrDefaultAsync(cancellationToken);
        if (about is null) return null;
        var sheet = await reading.Db.DecisionSheets.SingleOrDefaultAsync(one => one.CaseId == about.Id, cancellationToken);
        var round = request.Round is { } number ? sheet?.Rounds.FirstOrDefault(one => one.Number == number) : sheet?.Latest;
        if (sheet is null || round is not { Body: { } body } || await vault.Enter(about.Id, $"read the decision sheet, round {round.Number}", cancellationToken) is not { } open) return null;

        var check = verification.Of(open, round);
        var seen = sheet.Rounds.Where(one => one.Number < round.Number && one.Signatures.Any(signature => signature.Person == current.Actor.Person)).MaxBy(one => one.Number);
        return new(sheet, round, Text(open, round, body), Signers(open, round, installation.ProtocolOf(about.ProtocolVersion).SignOff),
            [.. round.Meetings.OrderBy(one => one.HeldOn).Select(one => new MeetingRead(one.HeldOn, one.WillBeRevised, one.Said is { } said ? open.Open(one.Id, said).Said : ""))],
            check, seen is { Body: { } earlier } ? Text(open, seen, earlier) : null, round.VoidedBecause is { } why ? open.Open(round.Id, why).Why : null);
    }

    /// <summary>A text that was tampered with can't be read any more; the page says so by its check.</summary>
    private static SheetBody Text(OpenCase open, SheetRound round, Sealed<SheetBody> body)
    {
        try
        {
            return open.Open(round.Id, body);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return new("", round.Number, "", []);
        }
    }

    private IReadOnlyList<SignerRow> Signers(OpenCase open, SheetRound round, SignOff signOff) =>
        [.. signOff.Signatories.Append(signOff.Countersignatory).Select(role => (Role: role, Signature: round.SignatureIn(role))).Select(one => new SignerRow(
            one.Role, one.Signature?.Title ?? installation.Profile.Role(one.Role)?.Title ?? one.Role, one.Role == signOff.Countersignatory, one.Signature, Reasons(open, one.Signature)))];

    private static string? Reasons(OpenCase open, Signature? signature)
    {
        try
        {
            return signature?.Reasons is { } reasons ? open.Open(signature.Id, reasons).Words : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
