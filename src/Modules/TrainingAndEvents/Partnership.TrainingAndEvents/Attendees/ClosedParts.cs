using System.Text;
using System.Text.Json;
using Partnership.Kernel.PersonalData;
using Partnership.Platform.Vaults;

namespace Partnership.TrainingAndEvents.Attendees;

/// <summary>Closes and opens what tells about people who come to training, under the installation's key and bound to its row. No case is involved, so the vault is not: it guards children.</summary>
internal sealed class ClosedParts(MasterKey master)
{
    public Sealed<T> Close<T>(Guid row, T content) where T : PersonalContent => new(master.Seal(JsonSerializer.SerializeToUtf8Bytes(content), Purpose<T>(row)));

    /// <exception cref="System.Security.Cryptography.CryptographicException">It was changed, or belongs to another row.</exception>
    public T Open<T>(Guid row, Sealed<T> closed) where T : PersonalContent =>
        JsonSerializer.Deserialize<T>(master.Open(closed.Ciphertext.Span, Purpose<T>(row))) ?? throw new JsonException("An empty sealed part.");

    public AttendeeDetails Of(Attendee attendee) => Open(attendee.Id.Value, attendee.Details);

    /// <summary>The keyed fingerprint an address is found by; letter case and spaces around it do not matter.</summary>
    public byte[] Fingerprint(string email) => master.Fingerprint("training-address", Encoding.UTF8.GetBytes(email.Trim().ToLowerInvariant()));

    /// <summary>For <c>SendMail.SealedAddress</c>.</summary>
    public string ForMail(string email) => Convert.ToBase64String(master.Seal(Encoding.UTF8.GetBytes(email), "mail-address"));

    /// <summary>For <c>SendMail.SealedValues</c>: what must not lie in the clear in any table.</summary>
    public string ForMail(IReadOnlyDictionary<string, string> values) => Convert.ToBase64String(master.Seal(JsonSerializer.SerializeToUtf8Bytes(values), "mail-values"));

    /// <summary>For <c>SendMail.SealedCalendar</c>.</summary>
    public string CalendarForMail(string calendar) => Convert.ToBase64String(master.Seal(Encoding.UTF8.GetBytes(calendar), "mail-calendar"));

    private static string Purpose<T>(Guid row) => $"training:{typeof(T).Name}:{row}";
}
