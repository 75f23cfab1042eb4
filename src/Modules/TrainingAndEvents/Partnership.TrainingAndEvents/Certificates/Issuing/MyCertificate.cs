using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Evaluations;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;

namespace Partnership.TrainingAndEvents.Certificates.Issuing;

/// <summary>The certificate of a place, or whether there could be one; null where there is no such place.</summary>
internal sealed record MyCertificate(PlaceId Place) : IQuery<SeenCertificate?>;

/// <param name="Paper">As it was issued; null while it was not, or where it was tampered with.</param>
internal sealed record SeenCertificate(TrainingSessionId Session, string Title, bool WasThere, CertificatePaper? Paper);

/// <summary>All that is on it.</summary>
internal sealed record CertificatePaper(string Code, string Name, string Title, DateOnly HeldOn, int Minutes, DateTimeOffset IssuedAt)
{
    public override string ToString() => "•••";
}

internal sealed class AnswerMyCertificate(Reading<TrainingDbContext> reading, CertificateCodes codes, TimeProvider clock) : IRequestHandler<MyCertificate, SeenCertificate?>
{
    public async Task<SeenCertificate?> Handle(MyCertificate request, CancellationToken cancellationToken)
    {
        var db = reading.Db;
        if (await db.Places.Where(place => place.Id == request.Place).Join(db.Sessions, place => place.Session, one => one.Id, (place, session) => new { place, session }).SingleOrDefaultAsync(cancellationToken) is not { } found) return null;
        var issued = await db.Certificates.SingleOrDefaultAsync(one => one.Place == request.Place && one.WithdrawnAt == null, cancellationToken);
        var paper = issued is not null && codes.NameOn(issued) is { } name ? new CertificatePaper(issued.Code, name, issued.Title, issued.HeldOn, issued.Minutes, issued.IssuedAt) : null;
        return new(found.session.Id, found.session.Title, found.place.WasThereBy(found.session, clock.GetUtcNow()), paper);
    }
}
