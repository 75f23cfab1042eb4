using Partnership.Kernel.Protocols;
using Partnership.Kernel.Words;
using Partnership.Platform.Documents;
using Partnership.Platform.Profiles;

namespace Partnership.Reviews.DecisionSheets.Reading;

/// <summary>A version of the sheet as a Word document (PLT-51).</summary>
internal static class WordSheet
{
    public static byte[] Of(SheetBody body, SheetRound round, SignOff signOff, Profile profile, DateTimeOffset at)
    {
        var word = WordDocument.Titled($"Decision sheet {body.Reference}").Paragraph($"{body.Partnership}. Round {body.Round}, sent for signing on {Dates.Long(round.SentAt)}.");
        if (!round.Stands) word.Paragraph("This version was replaced. Signatures to it are void.");
        foreach (var part in body.Parts)
        {
            word.Heading(1, part.Title);
            foreach (var block in part.Blocks) Add(word, block);
        }
        word.Heading(1, "Signatures").Table("Who signed", ["Role", "Name", "Answer", "When"], [.. signOff.Signatories.Append(signOff.Countersignatory).Select(role => Row(role, round, profile))]);
        word.SmallPrint($"Fingerprint of the signed text: {SheetText.InGroups(round.Fingerprint)}").SmallPrint("Whether it holds can be checked on the partnership’s site, at /verify-sheet, with this fingerprint and the reference.");
        return word.ToFile(at);
    }

    private static void Add(WordDocument word, SheetBlock block)
    {
        if (block.Heading is { } heading) word.Heading(2, heading);
        foreach (var paragraph in block.Paragraphs) word.Paragraph(paragraph);
        if (block.Table is { } table) word.Table(table.Caption, table.Columns, table.Rows);
    }

    private static IReadOnlyList<string> Row(string role, SheetRound round, Profile profile) => round.SignatureIn(role) is { } signature
        ? [signature.Title, signature.Signer.InWords, signature.Agrees ? "Signed" : "Disagrees", Times.WithDate(signature.SignedAt)]
        : [profile.Role(role)?.Title ?? role, "", "Not signed", ""];
}
