using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;

namespace Partnership.TrainingAndEvents.Certificates.Verifying;

/// <summary>Whether a certificate with this code is valid (TRN-22): as it was issued, byte for byte (TRU-10), not withdrawn, of somebody who was there. Tells course and date, and nothing else.</summary>
/// <param name="Code">As <see cref="CertificateCodes.Read"/> gives it.</param>
/// <param name="Name">To compare with the name on it; null where that is not asked.</param>
internal sealed record VerifyACertificate(string Code, string? Name) : IQuery<VerifiedCertificate?>
{
    public override string ToString() => "VerifyACertificate •••";
}

/// <param name="NameMatches">Null where no name was given.</param>
internal sealed record VerifiedCertificate(string Title, DateOnly HeldOn, bool? NameMatches);

internal sealed class AnswerVerifyACertificate(Reading<TrainingDbContext> reading, CertificateCodes codes) : IRequestHandler<VerifyACertificate, VerifiedCertificate?>
{
    public async Task<VerifiedCertificate?> Handle(VerifyACertificate request, CancellationToken cancellationToken)
    {
        var db = reading.Db;
        if (await db.Certificates.SingleOrDefaultAsync(one => one.Code == request.Code && one.WithdrawnAt == null, cancellationToken) is not { } certificate || codes.NameOn(certificate) is not { } name) return null;
        if (!await db.Places.AnyAsync(place => place.Id == certificate.Place && place.Came == true && place.State == PlaceState.Confirmed, cancellationToken)) return null;
        return new(certificate.Title, certificate.HeldOn, request.Name?.Trim() is { Length: > 0 } asked ? Plain(asked) == Plain(name) : null);
    }

    /// <summary>Without letter case and spaces that do not count.</summary>
    private static string Plain(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
