using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Partnership.Kernel.Words;
using Partnership.Platform.Vaults;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.TheDay;

namespace Partnership.TrainingAndEvents.Certificates;

/// <summary>The verification code of a certificate: 100 bits of a keyed fingerprint of all that is on it (TRU-10). Whoever checks a code has it worked out anew from the row: a byte that was changed, in any column, and it does not come out.</summary>
internal sealed class CertificateCodes(MasterKey master, ClosedParts closed)
{
    public const int Letters = 20;

    /// <summary>"7K2M9QXF…" without its hyphens.</summary>
    public string Of(PlaceId place, string title, DateOnly heldOn, int minutes, string name, DateTimeOffset issuedAt)
    {
        // As JSON, so that nothing can move from the end of one part to the beginning of the next.
        string[] parts = [place.ToString(), title, Dates.Machine(heldOn), minutes.ToString(CultureInfo.InvariantCulture), name, issuedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)];
        return TheDay.Letters.Of(master.Fingerprint("training-certificate", JsonSerializer.SerializeToUtf8Bytes(parts)).Take(Letters));
    }

    /// <summary>The name on it, where the certificate is as it was issued; null where anything of it was changed.</summary>
    public string? NameOn(Certificate certificate)
    {
        try
        {
            var name = closed.Open(certificate.Place.Value, certificate.Details).Name;
            var right = Of(certificate.Place, certificate.Title, certificate.HeldOn, certificate.Minutes, name, certificate.IssuedAt);
            return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(right), Encoding.UTF8.GetBytes(certificate.Code)) ? name : null;
        }
        catch (Exception changed) when (changed is CryptographicException or JsonException)
        {
            return null;
        }
    }

    public static string? Read(string? typed) => TheDay.Letters.Read(typed, Letters);

    public static string Href(string code) => $"/certificates/{TheDay.Letters.Grouped(code)}";
}
