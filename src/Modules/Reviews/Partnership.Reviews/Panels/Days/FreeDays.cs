using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Panels.Days;

/// <summary>The next days on which a case's panel can be held, or null when there is no such case for the reader.</summary>
internal sealed record FreeDays(string Reference) : IQuery<FreeDaysView?>;

/// <param name="DueOn">The panel's deadline; null where it has none.</param>
internal sealed record FreeDaysView(IReadOnlyList<DateOnly> Days, DateOnly? DueOn);

internal sealed class AnswerFreeDays(Reading<ReviewsDbContext> reading, Installation installation, ICurrentActor current, TimeProvider clock) : IRequestHandler<FreeDays, FreeDaysView?>
{
    private const int Most = 8;

    public async Task<FreeDaysView?> Handle(FreeDays request, CancellationToken cancellationToken)
    {
        var today = London.Today(clock);
        var about = await reading.Db.Cases.VisibleTo(current.Actor, today).SingleOrDefaultAsync(one => one.Reference == request.Reference, cancellationToken);
        if (about is null) return null;
        var keptFree = installation.ProtocolOf(about.ProtocolVersion).Panel.BackToBack.WorkingDays;
        var planner = await PanelPlanner.For(reading.Db.Panels, about.Id, installation.Calendar, keptFree, cancellationToken);
        return new(planner.NextFree(today, Most), about.ClockTo(CaseEvent.PanelHeld)?.DueOn);
    }
}
