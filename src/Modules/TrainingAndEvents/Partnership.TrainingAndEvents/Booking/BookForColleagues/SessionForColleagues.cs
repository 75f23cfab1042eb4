using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Agencies;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Booking.BookForColleagues;

/// <summary>The session a lead books colleagues for; null where there is none, or nobody's training is theirs to look after.</summary>
internal sealed record SessionForColleagues(long Number) : IQuery<SeenByALead?>;

/// <param name="Places">"3 places left".</param>
internal sealed record SeenByALead(long Number, string Title, string When, string Where, string Places, bool TakesBookings, bool AsksAccess, bool AsksDiet, bool NeedsManager, string Agency, string Addresses, bool HasAddresses)
{
    public string Href => $"{SessionWords.Href(Number)}/colleagues";
}

internal sealed class AnswerSessionForColleagues(Reading<TrainingDbContext> reading, TheirAgency their, TimeProvider clock) : IRequestHandler<SessionForColleagues, SeenByALead?>
{
    public async Task<SeenByALead?> Handle(SessionForColleagues request, CancellationToken cancellationToken)
    {
        if (their.Own is not { } agency || await reading.Db.Sessions.Public().SingleOrDefaultAsync(one => one.Number == request.Number, cancellationToken) is not { } session) return null;
        var now = clock.GetUtcNow();
        return new(session.Number, session.Title, session.When(), session.Where(), SessionWords.Places(session.State, session.HasBegunBy(now), session.Left, session.Waiting), session.TakesBookingsAt(now),
            session.AsksAccess, session.AsksDiet, session.NeedsManager, agency.Name, TheirAgency.Addresses(agency), agency.EmailDomains.Count > 0);
    }
}
