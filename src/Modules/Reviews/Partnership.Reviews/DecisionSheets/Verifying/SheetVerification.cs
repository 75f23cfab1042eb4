using System.Security.Cryptography;
using Partnership.Platform.Vaults;

namespace Partnership.Reviews.DecisionSheets.Verifying;

/// <summary>What came of checking one version of a sheet.</summary>
/// <param name="Findings">What is wrong, in words; empty when all is as it was signed.</param>
internal sealed record RoundCheck(IReadOnlyList<string> Findings)
{
    public bool IsIntact => Findings.Count == 0;
}

/// <summary>Works out again what was signed, from the sealed text itself: one changed byte of the text, a fingerprint or a signature shows (REV-47, TRU-10).</summary>
internal sealed class SheetVerification(MasterKey master)
{
    public RoundCheck Of(OpenCase open, SheetRound round)
    {
        var findings = new List<string>();
        if (TextOf(open, round) is not { } text) findings.Add("The text was changed after it was sent for signing.");
        else if (SheetText.Fingerprint(text) != round.Fingerprint || text.Round != round.Number) findings.Add("The text does not match its fingerprint.");
        findings.AddRange(round.Signatures.Where(one => one.Fingerprint != round.Fingerprint || !IsIntact(open, one)).Select(one => $"The signature as {one.Title} was changed, or is for another text."));
        return new(findings);
    }

    private bool IsIntact(OpenCase open, Signature signature)
    {
        try
        {
            return signature.IsIntact(signature.Reasons is { } reasons ? open.Open(signature.Id, reasons).Words : null, master);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static SheetBody? TextOf(OpenCase open, SheetRound round)
    {
        try
        {
            return round.Body is { } body ? open.Open(round.Id, body) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
