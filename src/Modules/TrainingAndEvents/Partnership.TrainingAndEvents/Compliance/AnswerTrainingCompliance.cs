using MediatR;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Contracts;
using Partnership.TrainingAndEvents.Persistence;

namespace Partnership.TrainingAndEvents.Compliance;

internal sealed class AnswerTrainingCompliance(Reading<TrainingDbContext> reading) : IRequestHandler<TrainingCompliance, IReadOnlyList<AgencyCompliance>>
{
    public async Task<IReadOnlyList<AgencyCompliance>> Handle(TrainingCompliance request, CancellationToken cancellationToken) =>
        [.. (await reading.Db.Figures(request.On, null, cancellationToken)).Select(one => new AgencyCompliance(one.Agency, one.Level.ToString(), one.Staff, one.Trained, one.FromAList, one.AsOf))];
}
