using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.AgencyChecks.FillingIn;

/// <summary>The check forms of the reader's agencies: those that wait for it first, then by the day they are due.</summary>
internal sealed record MyAgencysChecks : IQuery<IReadOnlyList<CheckRow>>;

internal sealed record CheckRow(string Reference, string Agency, DateOnly DueOn, CheckState State, bool IsLate);

internal sealed class AnswerMyAgencysChecks(Reading<ReviewsDbContext> reading, Installation installation, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<MyAgencysChecks, IReadOnlyList<CheckRow>>
{
    public async Task<IReadOnlyList<CheckRow>> Handle(MyAgencysChecks query, CancellationToken cancellationToken)
    {
        var today = London.Today(clock);
        var checks = await reading.Db.AgencyChecks.OwnOf(reading.Db, current.Actor)
            .Join(reading.Db.Cases, check => check.CaseId, one => one.Id, (check, one) => new { one.Reference, check.Agency, check.DueOn, check.State }).ToListAsync(cancellationToken);
        return [.. checks.Select(row => new CheckRow(row.Reference, installation.Profile.Agency(row.Agency)?.Name ?? row.Agency, row.DueOn, row.State, Waits(row.State) && today > row.DueOn))
            .OrderBy(row => Waits(row.State) ? 0 : 1).ThenBy(row => row.DueOn).ThenBy(row => row.Reference, StringComparer.Ordinal)];
    }

    private static bool Waits(CheckState state) => state is CheckState.Asked or CheckState.Drafting or CheckState.SentBack;
}
