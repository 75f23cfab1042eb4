using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Attendees.Visiting;
using Partnership.TrainingAndEvents.Booking.Basket;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Attendees.UseALink;

/// <summary>Where a link leads, before anybody presses its button; null where there is no such link.</summary>
internal sealed record WhereALinkLeads(string Token) : IQuery<SeenLink?>;

/// <param name="GoesTo">The path it goes on to.</param>
/// <param name="Joins">It adds a further address.</param>
/// <param name="Books">Titles of the sessions that are booked there; none where it goes elsewhere.</param>
internal sealed record SeenLink(string GoesTo, bool IsOpen, bool Joins, IReadOnlyList<string> Books);

internal sealed class AnswerWhereALinkLeads(Reading<TrainingDbContext> reading, TimeProvider clock) : IRequestHandler<WhereALinkLeads, SeenLink?>
{
    public async Task<SeenLink?> Handle(WhereALinkLeads request, CancellationToken cancellationToken)
    {
        var hash = VisitTokens.HashOf(request.Token);
        if (await reading.Db.Links.SingleOrDefaultAsync(one => one.Hash == hash, cancellationToken) is not { } link) return null;
        var numbers = BasketAddress.Read(link.GoesTo);
        var titles = await reading.Db.Sessions.Public().Where(one => numbers.Contains(one.Number)).OrderBy(one => one.StartsAt).Select(one => one.Title).ToListAsync(cancellationToken);
        return new(link.GoesTo, link.IsOpenAt(clock.GetUtcNow()), link.Joins is not null, titles);
    }
}
