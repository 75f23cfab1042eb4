using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Evaluations;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;

namespace Partnership.TrainingAndEvents.Certificates.Issuing;

/// <summary>Somebody who was there takes their certificate (TRN-22). Asked for again, it is the same one. Whoever has the place's key may; the page checked it.</summary>
[RefusedWhen("certificate_of_place", "Your certificate was just made. Open this page again.")]
internal sealed record IssueACertificate(PlaceId Place) : ICommand;

internal sealed class IssueACertificateHandler(TrainingDbContext db, IAct act, ClosedParts closed, CertificateCodes codes) : IRequestHandler<IssueACertificate, Outcome>
{
    public async Task<Outcome> Handle(IssueACertificate request, CancellationToken cancellationToken)
    {
        if (await db.LockedPlace(request.Place, act, cancellationToken) is not { } place) return Outcome.NotFound;
        var session = await db.Sessions.SingleAsync(one => one.Id == place.Session, cancellationToken);
        if (!place.WasThereBy(session, act.At) || session.StartsAt is not { } starts) return Outcome.Refused("There is a certificate once the session is over and the organiser has marked you as there.");
        if (await db.Certificates.AnyAsync(one => one.Place == place.Id && one.WithdrawnAt == null, cancellationToken))
        {
            act.CarriesOn();
            return Outcome.Done;
        }
        var name = closed.Of(await db.Attendees.SingleAsync(one => one.Id == place.Attendee, cancellationToken)).Name;
        if (name.Length == 0) return Outcome.Refused("We do not know your name. Ask the organiser to add it.");
        var heldOn = London.DateOf(starts);
        db.Certificates.Add(new(codes.Of(place.Id, session.Title, heldOn, session.Minutes, name, act.At), place.Id, session.Title, heldOn, session.Minutes, closed.Close(place.Id.Value, new CertificateDetails(name)), act.At));
        act.Record(TrainingStream.Of(session.Id), $"issued the certificate of attendee {place.Attendee}");
        return Outcome.Done;
    }
}
