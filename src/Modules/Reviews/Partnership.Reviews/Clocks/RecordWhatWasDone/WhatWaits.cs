using MediatR;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Clocks.RecordWhatWasDone;

/// <summary>What a case's clocks ask for that is done outside the system, and what can be decided about an audit.</summary>
internal sealed record WhatWaits(CaseId Case, int ProtocolVersion) : IQuery<WhatWaitsView>;

internal sealed record WhatWaitsView(IReadOnlyList<SelectListItem> Done, IReadOnlyList<AuditOutcome> AuditOutcomes);

internal sealed class AnswerWhatWaits(Reading<ReviewsDbContext> reading, Installation installation) : IRequestHandler<WhatWaits, WhatWaitsView>
{
    public async Task<WhatWaitsView> Handle(WhatWaits request, CancellationToken cancellationToken)
    {
        var clocks = await reading.Db.Cases.Where(one => one.Id == request.Case).SelectMany(one => one.Clocks).Where(one => one.MetOn == null && one.StoppedOn == null)
            .OrderBy(one => one.DueOn).Select(one => new { one.Ends, one.Title, one.DueOn }).ToListAsync(cancellationToken);
        var waiting = clocks.Where(one => CaseEvents.ByHand.Contains(one.Ends)).ToList();
        var audit = waiting.Any(one => one.Ends == CaseEvent.AuditSuitabilityDecision);
        return new([.. waiting.Select(one => new SelectListItem($"{one.Title}, by {one.DueOn.InWords()}", one.Ends.ToString()))],
            audit ? installation.ProtocolOf(request.ProtocolVersion).AuditRoute?.Outcomes ?? [] : []);
    }
}
