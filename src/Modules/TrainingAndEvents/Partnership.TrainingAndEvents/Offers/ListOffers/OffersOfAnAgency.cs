using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Offers.ListOffers;

/// <summary>What the agency of whoever asks offers, the newest first.</summary>
internal sealed record OffersOfAnAgency : IQuery<AgencyOffers>;

internal sealed record AgencyOffers(string Agency, IReadOnlyList<OfferLine> Lines);

/// <param name="SentBackBecause">What the Business Unit asks to be changed.</param>
internal sealed record OfferLine(long Number, string Title, string When, SessionState State, string? SentBackBecause, int Held, int Capacity);

internal sealed class AnswerOffersOfAnAgency(Reading<TrainingDbContext> reading, ICurrentActor current, Installation installation) : IRequestHandler<OffersOfAnAgency, AgencyOffers>
{
    private const int Most = 200;

    public async Task<AgencyOffers> Handle(OffersOfAnAgency request, CancellationToken cancellationToken)
    {
        if (current.Actor.RunsTrainingFor() is not { } agency) return new("", []);
        var offers = await reading.Db.Sessions.Where(one => one.Agency == agency).OrderByDescending(one => one.StartsAt == null).ThenByDescending(one => one.StartsAt).ThenByDescending(one => one.Number).Take(Most).ToListAsync(cancellationToken);
        return new(installation.Profile.Agency(agency)?.Name ?? agency, [.. offers.Select(one => new OfferLine(one.Number, one.Title, one.When(), one.State, one.SentBackBecause, one.Held, one.Capacity))]);
    }
}
