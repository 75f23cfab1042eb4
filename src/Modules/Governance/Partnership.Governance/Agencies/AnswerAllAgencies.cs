using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Contracts;
using Partnership.Governance.Persistence;
using Partnership.Platform.Persistence;

namespace Partnership.Governance.Agencies;

internal sealed class AnswerAllAgencies(Reading<GovernanceDbContext> reading) : IRequestHandler<AllAgencies, IReadOnlyList<Agency>>
{
    public async Task<IReadOnlyList<Agency>> Handle(AllAgencies request, CancellationToken cancellationToken) =>
        await reading.Db.Agencies.OrderBy(one => one.Name)
            .Select(one => new Agency(one.Key, one.Name, one.Sector, one.IsStatutory, one.Partner, one.PartOf, one.AnswersChecks))
            .ToListAsync(cancellationToken);
}
