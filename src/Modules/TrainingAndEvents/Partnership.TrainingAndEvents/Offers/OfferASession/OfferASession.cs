using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Communications.Contracts;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Sessions;
using Partnership.TrainingAndEvents.Telling;

namespace Partnership.TrainingAndEvents.Offers.OfferASession;

/// <summary>A partner offers its draft to the calendar (TRN-02); the Business Unit is told, and publishes it or sends it back.</summary>
internal sealed record OfferASession(long Number) : ICommand;

internal sealed class OfferASessionHandler(TrainingDbContext db, IAct act, IMediator mediator) : IRequestHandler<OfferASession, Outcome>
{
    public async Task<Outcome> Handle(OfferASession request, CancellationToken cancellationToken)
    {
        if (act.Actor.RunsTrainingFor() is null || act.Actor.PlansTraining()) return Outcome.NotFound;
        if (await db.Sessions.RunBy(act.Actor).SingleOrDefaultAsync(one => one.Number == request.Number, cancellationToken) is not { } session) return Outcome.NotFound;
        if (session is { Online: false, Venue: null }) return Outcome.Refused("Say where it is before you offer it.");
        if (session.HasBegunBy(act.At)) return Outcome.Refused("It would have begun already. Change its day first.");
        var offered = session.Offer(act.Actor.Person?.Value, act.At);
        if (!offered.Succeeded) return offered;
        foreach (var officer in await mediator.Send(new WhoMayActAs(AccessRole.Coordinator, London.DateOf(act.At)), cancellationToken))
            act.Publish(new SendMail(PlaceMails.Module + "training-offered", officer.Person, null, new Dictionary<string, string> { [MailValues.Title] = session.Title, [MailValues.Agency] = session.Provider, [MailValues.Link] = $"/training/sessions/{session.Number}/manage" }), TrainingStream.Of(session.Id));
        act.Record(TrainingStream.Of(session.Id), $"offered session {session.Number} to the calendar");
        return Outcome.Done;
    }
}
