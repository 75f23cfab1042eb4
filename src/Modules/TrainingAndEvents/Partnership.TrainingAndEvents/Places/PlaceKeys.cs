using System.Buffers.Text;
using System.Security.Cryptography;
using Partnership.Platform.Vaults;

namespace Partnership.TrainingAndEvents.Places;

/// <summary>The unguessable address of one place (TRN-12, TRN-13): its id with a keyed fingerprint of it. It is kept nowhere, opens this one place and nothing else,
/// and opening it changes nothing: what can be done there is a button (HRD-32).</summary>
internal sealed class PlaceKeys(MasterKey master)
{
    private const int IdBytes = 16, MacBytes = 14;

    /// <summary>For whoever comes.</summary>
    public string Of(PlaceId place) => Key(place, "training-place");

    /// <summary>For the manager who is asked.</summary>
    public string ForApprover(PlaceId place) => Key(place, "training-approver");

    public PlaceId? Read(string? key) => Read(key, "training-place");
    public PlaceId? ReadApprover(string? key) => Read(key, "training-approver");

    public string Href(PlaceId place) => $"/training/places/{Of(place)}";
    public string HrefForApprover(PlaceId place) => $"/training/places/approve/{ForApprover(place)}";

    private string Key(PlaceId place, string purpose)
    {
        Span<byte> bytes = stackalloc byte[IdBytes + MacBytes];
        place.Value.TryWriteBytes(bytes);
        master.Fingerprint(purpose, bytes[..IdBytes]).AsSpan(0, MacBytes).CopyTo(bytes[IdBytes..]);
        return Base64Url.EncodeToString(bytes);
    }

    private PlaceId? Read(string? key, string purpose)
    {
        Span<byte> bytes = stackalloc byte[IdBytes + MacBytes];
        if (key is not { Length: 40 } || !Base64Url.TryDecodeFromChars(key, bytes, out var read) || read != bytes.Length) return null;
        var right = CryptographicOperations.FixedTimeEquals(master.Fingerprint(purpose, bytes[..IdBytes]).AsSpan(0, MacBytes), bytes[IdBytes..]);
        return right ? new(new Guid(bytes[..IdBytes])) : null;
    }
}
