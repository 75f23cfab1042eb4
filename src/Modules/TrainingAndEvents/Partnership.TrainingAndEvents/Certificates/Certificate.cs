using Partnership.Kernel.PersonalData;
using Partnership.TrainingAndEvents.Places;

namespace Partnership.TrainingAndEvents.Certificates;

/// <summary>A certificate of attendance as it was issued (TRN-22). Its code is a keyed fingerprint of all that is on it: what was tampered with does not verify (TRU-10).</summary>
internal sealed class Certificate
{
    private Certificate() { }

    public Certificate(string code, PlaceId place, string title, DateOnly heldOn, int minutes, Sealed<CertificateDetails> details, DateTimeOffset issuedAt) : this() =>
        (Code, Place, Title, HeldOn, Minutes, Details, IssuedAt) = (code, place, title, heldOn, minutes, details, issuedAt);

    public string Code { get; private set; } = "";
    public PlaceId Place { get; private set; }
    public string Title { get; private set; } = "";
    public DateOnly HeldOn { get; private set; }
    public int Minutes { get; private set; }
    public Sealed<CertificateDetails> Details { get; private set; } = new([]);
    public DateTimeOffset IssuedAt { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public string? WithdrawnBecause { get; private set; }

    /// <summary>They were not there after all.</summary>
    public void Withdraw(string because, DateTimeOffset now) => (WithdrawnAt, WithdrawnBecause) = (now, because);
}

internal sealed record CertificateDetails(string Name) : PersonalContent;
