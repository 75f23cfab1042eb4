using MediatR;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Clocks.ExtendADeadline;

/// <summary>The clocks of a case that run, to choose from.</summary>
internal sealed record RunningClocks(CaseId Case) : IQuery<IReadOnlyList<SelectListItem>>;

internal sealed class AnswerRunningClocks(Reading<ReviewsDbContext> reading) : IRequestHandler<RunningClocks, IReadOnlyList<SelectListItem>>
{
    public async Task<IReadOnlyList<SelectListItem>> Handle(RunningClocks request, CancellationToken cancellationToken)
    {
        var clocks = await reading.Db.Cases.Where(one => one.Id == request.Case).SelectMany(one => one.Clocks).Where(one => one.MetOn == null && one.StoppedOn == null)
            .OrderBy(one => one.DueOn).Select(one => new { one.Key, one.Title, one.DueOn }).ToListAsync(cancellationToken);
        return [.. clocks.Select(one => new SelectListItem($"{one.Title}, by {one.DueOn.InWords()}", one.Key))];
    }
}
