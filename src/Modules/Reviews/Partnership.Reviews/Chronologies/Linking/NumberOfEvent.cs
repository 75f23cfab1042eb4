using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Chronologies.Linking;

/// <summary>How often something was said of an event; 0 where there is none. Asked by pages whose reader may see the case.</summary>
internal sealed record NumberOfEvent(CaseId Case, Guid Event) : IQuery<int>;

internal sealed class AnswerNumberOfEvent(Reading<ReviewsDbContext> reading) : IRequestHandler<NumberOfEvent, int>
{
    public Task<int> Handle(NumberOfEvent query, CancellationToken cancellationToken) =>
        reading.Db.ChronologyEvents.Where(one => one.Id == query.Event && one.CaseId == query.Case).Select(one => one.Number).SingleOrDefaultAsync(cancellationToken);
}
