using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Cases;

/// <summary>The versions of the protocol by which cases run that have not come to their end.</summary>
internal sealed class ProtocolsOfRunningCases(Reading<ReviewsDbContext> reading) : IGoByProtocols
{
    public async Task<IReadOnlyList<int>> VersionsInUse(CancellationToken ct) =>
        await reading.Db.Cases.Where(one => one.Stage != CaseStage.NotMet && one.Stage != CaseStage.Concluded).Select(one => one.ProtocolVersion).Distinct().ToListAsync(ct);
}
